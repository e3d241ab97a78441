import jakarta.persistence.*;

@Entity @Table(name = "customers", indexes = {@Index(name = "ia", columnList = "a"), @Index(name = "ib", columnList = "b", unique = true)})
class Customer {
    @Id @GeneratedValue Long id;
    String a;
    String b;
}
