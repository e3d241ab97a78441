import jakarta.persistence.*;

@Entity
class Parent {
    @Id @Column(name = "number") Long id;
}

@Entity
class Child {
    @Id Long id;
    @ManyToOne @JoinColumn(name = "parent_number") Parent parent;
}
