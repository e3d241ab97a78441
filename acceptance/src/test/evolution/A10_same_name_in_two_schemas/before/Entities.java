import jakarta.persistence.*;

@Entity @Table(name = "item", schema = "one") class One { @Id Long id; String name; }
