import jakarta.persistence.*;

@Entity class Customer { @Id Long id; Long number; String name; }
