import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    @Enumerated(EnumType.STRING) State state;
    enum State { OPEN, CLOSED }
}
