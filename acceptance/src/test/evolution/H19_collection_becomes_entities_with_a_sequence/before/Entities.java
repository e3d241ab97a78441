import jakarta.persistence.*;
import java.util.List;

@Entity
class Owner {
    @Id Long id;
    @ElementCollection @OrderColumn(name = "pos") @CollectionTable(name = "phones") @Column(name = "phone") List<String> phones;
    @ElementCollection @OrderColumn(name = "pos") @CollectionTable(name = "mails") @Column(name = "mail") List<String> mails;
}
