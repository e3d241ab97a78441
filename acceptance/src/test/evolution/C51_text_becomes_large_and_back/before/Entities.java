import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String a; @Lob String b; @Column(length = 40000) String c; }
