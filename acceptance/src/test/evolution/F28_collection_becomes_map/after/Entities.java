import jakarta.persistence.*;
import java.util.Map;

@Entity class Post { @Id Long id; @ElementCollection Map<String, String> tags; }
