import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    State state;
    enum State { OPEN, CLOSED }
}
