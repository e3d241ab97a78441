import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Column(length = 20) String town; String name; }
