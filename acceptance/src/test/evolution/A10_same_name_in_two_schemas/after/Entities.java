import jakarta.persistence.*;

@Entity @Table(name = "item", schema = "one") class One { @Id Long id; String name; }
@Entity @Table(name = "item", schema = "two") class Two { @Id Long id; String name; }
