import jakarta.persistence.*;

@Entity @Table(name = "`order`") class Order { @Id Long id; @Column(name = "`user`", length = 300) String user; @Column(name = "`QuOtEd`") String quoted; @Column(name = "`group`", unique = true) Integer group; }
