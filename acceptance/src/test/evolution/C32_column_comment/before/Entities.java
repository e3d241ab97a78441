import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Column(nullable = false, length = 40) @ColumnDefault("'x'") String name;
    @Comment("old") String a;
    @Comment("gone") String b;
}
