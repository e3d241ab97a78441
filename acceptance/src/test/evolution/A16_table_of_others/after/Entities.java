import dev.driftless.annotations.Unmanaged;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Unmanaged @Entity class Job { @Id Long id; String task; int tries; }
