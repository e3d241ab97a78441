import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@RenamedFrom("Customer") @Entity
class Client {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity class Visit { @Id Long id; @ManyToOne Client customer; }
