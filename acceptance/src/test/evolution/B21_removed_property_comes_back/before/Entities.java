import jakarta.persistence.*;

@Entity class Customer { @Id Long id; String name; @Column(length = 20) String town; }
