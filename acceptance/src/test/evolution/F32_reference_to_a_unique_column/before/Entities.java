import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne @JoinColumn(name = "book") Book book; }
@Entity class Book { @Id Long id; @Column(unique = true, nullable = false) Long isbn; }
