import jakarta.persistence.*;

@Entity @Table(name = "`order`") class Order { @Id Long id; @Column(name = "`user`") String user; @Column(name = "`QuOtEd`") String quoted; }
