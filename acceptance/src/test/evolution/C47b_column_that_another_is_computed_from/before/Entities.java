import jakarta.persistence.*;
import org.hibernate.annotations.*;

@Entity @Table(indexes = @Index(name = "ix_area", columnList = "area, label")) class Box { @Id Long id; Integer w; Integer h; String label; @GeneratedColumn("w * h") Integer area; @Column(unique = true) @GeneratedColumn("h + 1") Integer lid; }
