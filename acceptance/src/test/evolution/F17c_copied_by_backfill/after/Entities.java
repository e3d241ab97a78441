import dev.driftless.annotations.Backfill;
import jakarta.persistence.*;

@Entity class Post { @Id Long id; @Backfill("(select max(j.tags_id) from Post_Tag j where j.Post_id = Post.id)") @ManyToOne Tag tags; }
@Entity class Tag { @Id Long id; String name; }
