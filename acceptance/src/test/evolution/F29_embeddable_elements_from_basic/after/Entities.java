import jakarta.persistence.*;
import java.util.Set;

@Entity class Post { @Id Long id; @ElementCollection Set<Tag> tags; }
@Embeddable class Tag { @Column(name = "tags", nullable = false) String text; Integer weight; }
