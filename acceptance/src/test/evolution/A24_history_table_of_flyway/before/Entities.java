import jakarta.persistence.*;

@Entity class Thing { @Id Long id; String name; }
