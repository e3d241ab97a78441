import jakarta.persistence.*;

@Entity @Table(name = "customers", indexes = {@Index(name = "ia", columnList = "a", unique = true), @Index(name = "ib", columnList = "b")})
class Customer {
    @Id @GeneratedValue Long id;
    String a;
    String b;
}
