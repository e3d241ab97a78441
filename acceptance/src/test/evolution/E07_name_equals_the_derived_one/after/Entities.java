import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "FKgripsqjxuostfwl20ddqqogac")) Book book; }
@Entity class Book { @Id Long id; }
