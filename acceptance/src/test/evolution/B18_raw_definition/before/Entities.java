import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(columnDefinition = "varchar(20)") String code;
}
