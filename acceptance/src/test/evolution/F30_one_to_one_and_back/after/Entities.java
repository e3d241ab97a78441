import jakarta.persistence.*;

@Entity class Page { @Id Long id; @OneToOne Book book; @ManyToOne Book main; }
@Entity class Book { @Id Long id; }
