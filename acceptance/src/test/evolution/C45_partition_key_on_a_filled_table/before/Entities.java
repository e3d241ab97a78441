import jakarta.persistence.*;

@Entity class Customer { @Id Long id; Integer region; String name; }
