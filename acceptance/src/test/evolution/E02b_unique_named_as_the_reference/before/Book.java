import jakarta.persistence.*;

@Entity
class Book {
    @Id Long id;
    String title;
    @ManyToOne @JoinColumn(name = "house_id", foreignKey = @ForeignKey(name = "FK_BOOK_HOUSE")) House house;
}

@Entity
class House {
    @Id Long id;
}
