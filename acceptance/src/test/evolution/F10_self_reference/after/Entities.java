import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @ManyToOne Customer invitedBy;
}

@Entity
class Node {
    @Id Long id;
    @ManyToOne Node parent;
}
