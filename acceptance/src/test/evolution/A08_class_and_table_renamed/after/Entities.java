import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@RenamedFrom("customers") @Entity @Table(name = "clients")
class Client {
    @Id @GeneratedValue Long id;
    String name;
}
