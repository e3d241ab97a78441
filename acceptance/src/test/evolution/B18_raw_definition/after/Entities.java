import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(columnDefinition = "varchar(30)") String code;
    @Column(columnDefinition = "varchar(10) default 'x'") String tag;
}
