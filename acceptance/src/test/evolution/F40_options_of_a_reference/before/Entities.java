import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Page {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(name = "book", foreignKey = @ForeignKey(name = "fk_page_book"))
    Book book;
}

@Entity
class Book {
    @Id
    long id;
}
