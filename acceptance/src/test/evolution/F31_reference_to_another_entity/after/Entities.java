import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne @JoinColumn(name = "owner") Shelf owner; }
@Entity class Book { @Id Long id; }
@Entity class Shelf { @Id Long id; }
