import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_page", options = "deferrable initially deferred")) Book book; }
@Entity class Book { @Id Long id; }
