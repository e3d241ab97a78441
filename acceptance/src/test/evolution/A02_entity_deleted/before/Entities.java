import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity @Table(name = "invoices", indexes = @Index(name = "by_number", columnList = "number"))
class Invoice {
    @Id @GeneratedValue Long id;
    String number;
    @ManyToOne Customer customer;
}
