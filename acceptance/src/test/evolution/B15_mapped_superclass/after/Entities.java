import dev.driftless.annotations.*;
import jakarta.persistence.*;

@MappedSuperclass
abstract class Base {
    @Id @GeneratedValue Long id;
    @Column(length = 40) String createdBy;
    @Backfill("0") @Version long version;
}

@Entity class Red extends Base { String r; }

@Entity class Green extends Base { String g; }

@Entity @Table(name = "blues") class Blue extends Base { String b; }
