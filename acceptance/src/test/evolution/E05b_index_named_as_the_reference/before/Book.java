import jakarta.persistence.*;

@Entity
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
