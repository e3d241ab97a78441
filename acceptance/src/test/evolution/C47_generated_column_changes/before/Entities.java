import jakarta.persistence.*;
import org.hibernate.annotations.GeneratedColumn;

@Entity class Box { @Id Long id; Integer w; Integer h; @GeneratedColumn("w * h") Integer area; Integer plain; }
