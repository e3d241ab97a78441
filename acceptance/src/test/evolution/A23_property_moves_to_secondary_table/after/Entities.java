import jakarta.persistence.*;

@Entity @Table(name = "customers") @SecondaryTable(name = "notes")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
    @Column(table = "notes") String note;
}
