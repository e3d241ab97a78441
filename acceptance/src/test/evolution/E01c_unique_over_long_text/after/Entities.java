package shop;

import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "one_address", columnNames = "address"),
        indexes = {@Index(columnList = "title", name = "by_title"), @Index(columnList = "title, id", name = "by_title_and_id", unique = true)})
class Page {
    @Id
    Long id;

    @Column(length = 1000)
    String address;

    @Column(length = 300)
    String title;

    @ColumnDefault("(1 + 1)")
    Integer hits;

    @ColumnDefault("0")
    Integer marks;
}

@Entity
@Table(indexes = @Index(columnList = "title, id", name = "short_key", unique = true))
class Note {
    @Id
    Long id;

    @Column(length = 300)
    String title;
}
