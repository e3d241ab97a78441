import jakarta.persistence.*;

@Entity class Customer { @Id Long id; Integer number; String name; }
