import jakarta.persistence.*;

@Entity class Thing { @Id Long id; @Column(length = 300) String name; }
