import jakarta.persistence.*;

@Entity class Country { @Id @Column(length = 2) String code; String name; }
