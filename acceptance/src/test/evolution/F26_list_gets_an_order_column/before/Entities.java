import jakarta.persistence.*;
import java.util.List;

@Entity class Post { @Id Long id; @ElementCollection List<String> tags; @OneToMany @JoinColumn(name = "post") List<Part> parts; }
@Entity class Part { @Id Long id; }
