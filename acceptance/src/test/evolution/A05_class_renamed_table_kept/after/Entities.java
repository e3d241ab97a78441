import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Client {
    @Id @GeneratedValue Long id;
    String name;
}
