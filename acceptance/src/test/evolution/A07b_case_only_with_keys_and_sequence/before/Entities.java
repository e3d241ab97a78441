import jakarta.persistence.*;
import java.util.List;

@Entity class Author { @Id @GeneratedValue Long id; @Column(unique = true) String name; @ElementCollection @CollectionTable(joinColumns = @JoinColumn(name = "author_id")) List<String> tags; }
@Entity class Book { @Id Long id; @ManyToOne Author author; }
