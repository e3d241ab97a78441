import dev.driftless.annotations.*;
import jakarta.persistence.*;
import java.time.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Backfill("concat(name, '@example.org')") @Column(length = 320, nullable = false, unique = true) String email;
    @Backfill("date '2026-01-01'") @Column(nullable = false) LocalDate since;
    @Backfill("'SAD'") @Enumerated(EnumType.STRING) @Column(nullable = false) Mood mood;
    enum Mood { SAD, GLAD }
}
