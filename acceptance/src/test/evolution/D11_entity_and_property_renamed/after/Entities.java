import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;

@RenamedFrom("Customer") @Entity
class Client {
    @Id @GeneratedValue Long id;
    @RenamedFrom("title") String label;
}
