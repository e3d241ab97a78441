import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    String zipCode;
    @Column(name = "preferredColor") String color;
    @ManyToOne Customer invitedBy;
    @Column(unique = true) String loginName;
}
