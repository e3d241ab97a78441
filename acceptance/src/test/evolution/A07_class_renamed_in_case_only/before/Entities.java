import jakarta.persistence.*;

@Entity class Author { @Id Long id; String name; }
