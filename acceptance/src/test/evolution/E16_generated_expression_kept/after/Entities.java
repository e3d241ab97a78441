import jakarta.persistence.*;
import org.hibernate.annotations.GeneratedColumn;

@Entity class Thing { @Id Long id; String name; @Column(columnDefinition = "varchar(40) default 'a b'") String raw; @GeneratedColumn("id + 1") Long next; Integer size; }
