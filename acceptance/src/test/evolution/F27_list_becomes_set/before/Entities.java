import jakarta.persistence.*;
import java.util.List;

@Entity class Post { @Id Long id; @ElementCollection List<String> tags; @ManyToMany List<Part> parts; }
@Entity class Part { @Id Long id; }
