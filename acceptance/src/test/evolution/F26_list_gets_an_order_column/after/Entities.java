import jakarta.persistence.*;
import java.util.List;

@Entity class Post { @Id Long id; @ElementCollection @OrderColumn List<String> tags; @OneToMany @OrderColumn(name = "pos") @JoinColumn(name = "post") List<Part> parts; }
@Entity class Part { @Id Long id; }
