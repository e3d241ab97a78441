import jakarta.persistence.*;

@Entity
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}
