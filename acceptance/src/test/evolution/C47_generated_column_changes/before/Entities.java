import jakarta.persistence.*;
import org.hibernate.annotations.*;

@Entity class Box { @Id Long id; Integer w; Integer h; @Comment("in square cm") @GeneratedColumn("w * h") Integer area; Integer plain; }
