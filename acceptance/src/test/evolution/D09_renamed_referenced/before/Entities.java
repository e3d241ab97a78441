import jakarta.persistence.*;

@Entity
class Parent {
    @Id @Column(name = "nr") Long id;
}

@Entity
class Child {
    @Id Long id;
    @ManyToOne @JoinColumn(name = "parent") Parent parent;
}
