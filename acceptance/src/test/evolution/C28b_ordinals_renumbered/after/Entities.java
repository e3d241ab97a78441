import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @ConvertUsing(value = "state + 1", back = "state - 1") State state;
    enum State { NEW, OPEN, CLOSED }
}
