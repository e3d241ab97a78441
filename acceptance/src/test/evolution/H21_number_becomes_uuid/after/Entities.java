import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;
import java.util.UUID;

@MappedSuperclass class Base { @Id @GeneratedValue(strategy = GenerationType.UUID) @ConvertUsing(back = "1", value = "cast(concat('00000000-0000-0000-0000-', lpad(concat(id, ''), 12, '0')) as uuid)") UUID id; @Version int version; } @Entity class A extends Base { String s; } @Entity class B extends Base { @ManyToOne(optional = false) @ConvertUsing(back = "1", value = "cast(concat('00000000-0000-0000-0000-', lpad(concat(a_id, ''), 12, '0')) as uuid)") A a; }
