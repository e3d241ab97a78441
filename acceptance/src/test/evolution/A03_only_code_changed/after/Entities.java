import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    /** Years. */ int age;
    String name;
    String label() { return name + age; }
}
