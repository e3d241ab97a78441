import jakarta.persistence.*;

@Entity class Page { @Id Long id; @ManyToOne Book book; @OneToOne Book main; }
@Entity class Book { @Id Long id; }
