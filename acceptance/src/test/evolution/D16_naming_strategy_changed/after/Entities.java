import jakarta.persistence.*;
import java.util.List;

@Entity class OrderLine { @Id @GeneratedValue Long id; String itemName; @ManyToOne OrderHead orderHead; @ElementCollection List<String> someTags; @ManyToMany List<OrderHead> moreHeads; @Column(unique = true) Integer lineNumber; }
@Entity @Table(indexes = @Index(columnList = "headName")) class OrderHead { @Id @GeneratedValue Long id; String headName; }
