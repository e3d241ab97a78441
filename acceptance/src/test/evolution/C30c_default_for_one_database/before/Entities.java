import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Column(nullable = false) String name; String town; }
