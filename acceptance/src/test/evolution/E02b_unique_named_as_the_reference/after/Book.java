import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "FK_BOOK_HOUSE", columnNames = {"house_id", "title"}))
class Book {
    @Id Long id;
    String title;
    @ManyToOne @JoinColumn(name = "house_id", foreignKey = @ForeignKey(name = "FK_BOOK_HOUSE")) House house;
}

@Entity
class House {
    @Id Long id;
}
