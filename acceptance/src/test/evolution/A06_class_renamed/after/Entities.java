import jakarta.persistence.*;

@Entity
class Client {
    @Id @GeneratedValue Long id;
    String name;
}
