import jakarta.persistence.*;

@Entity class Post { @Id Long id; @ManyToOne Tag tags; }
@Entity class Tag { @Id Long id; String name; }
