import jakarta.persistence.*;

@Entity @Table(name = "customers")
class Account {
    @Id @GeneratedValue Long id;
    @Column(name = "name") String title;
    Integer points;
}
