import jakarta.persistence.*;

@Entity @Table(name = "customers", uniqueConstraints = @UniqueConstraint(name = "u", columnNames = {"a", "b"}), indexes = @Index(name = "ix", columnList = "a, b"))
class Customer {
    @Id @GeneratedValue Long id;
    String a;
    String b;
}
