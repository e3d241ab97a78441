import jakarta.persistence.*;

@Entity @Table(indexes = @Index(name = "thing_low", columnList = "(lower(name))")) class Thing { @Id Long id; String name; Integer size; }
