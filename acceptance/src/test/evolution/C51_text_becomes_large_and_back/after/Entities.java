import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Column(length = 100000) String a; String b; @Column(length = 30) String c; }
