import jakarta.persistence.*;
import java.util.List;

@Entity class AUTHOR { @Id @GeneratedValue Long id; @Column(unique = true) String name; @ElementCollection @CollectionTable(joinColumns = @JoinColumn(name = "author_id")) List<String> tags; @Column(length = 20) String town; }
@Entity class Book { @Id Long id; @ManyToOne AUTHOR author; }
