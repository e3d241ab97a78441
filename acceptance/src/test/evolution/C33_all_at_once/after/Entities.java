import dev.driftless.annotations.*;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Comment("new") @ColumnDefault("'y'") @Backfill("'z'") @Column(length = 60, nullable = false) String state;
}
