import dev.driftless.annotations.Backfill;
import dev.driftless.annotations.ConvertUsing;
import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity class T { @Id Long id; @ElementCollection @ConvertUsing("cast(n as integer)") @Column(name = "n") List<Integer> ns; @ElementCollection Set<E> es; @ElementCollection Map<String, E> em; }
@Embeddable class E { @Column(nullable = false) String a; long b; @RenamedFrom("fax") String phone; @Backfill("'n'") @Column(nullable = false) String c; @ManyToOne T other; }
