import dev.driftless.annotations.ConvertUsing;
import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @ConvertUsing(value = "case state when 'OPEN' then 'NEW' else state end", back = "case state when 'NEW' then 'OPEN' else state end") @Enumerated(EnumType.STRING) State state;
    enum State { NEW, CLOSED }
}
