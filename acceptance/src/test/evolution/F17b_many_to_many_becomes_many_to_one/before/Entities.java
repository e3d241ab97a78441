import jakarta.persistence.*;
import java.util.Set;

@Entity class Post { @Id Long id; @ManyToMany Set<Tag> tags; }
@Entity class Tag { @Id Long id; String name; }
