import jakarta.persistence.*;

@Entity @Table(name = "item", schema = "two") class Item { @Id @GeneratedValue Long id; @Column(unique = true) String name; @ManyToOne Item parent; }
@Entity @Table(name = "other", schema = "one") class Other { @Id Long id; @ManyToOne Item item; }
