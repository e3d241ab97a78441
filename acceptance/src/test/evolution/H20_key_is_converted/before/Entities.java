import jakarta.persistence.*;

@Entity
class Page {
    @Id @Column(length = 36) String id;
    @ManyToOne Page next;
}
