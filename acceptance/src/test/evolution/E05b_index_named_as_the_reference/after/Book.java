import jakarta.persistence.*;

@Entity
@Table(
        indexes = {
            @Index(name = "FK_BOOK_SHELF", columnList = "shelf_id, title"),
            @Index(name = "FK_BOOK_ROOM", columnList = "room_id")
        })
class Book {
    @Id Long id;
    String title;
    @ManyToOne @JoinColumn(name = "shelf_id", foreignKey = @ForeignKey(name = "FK_BOOK_SHELF")) Shelf shelf;
    @ManyToOne @JoinColumn(name = "room_id", foreignKey = @ForeignKey(name = "FK_BOOK_ROOM")) Shelf room;
}

@Entity
class Shelf {
    @Id Long id;
}
