import jakarta.persistence.*;

@Entity class Post { @Id Long id; String tags; }
@Entity class Tag { @Id Long id; String name; }
