import jakarta.persistence.*;
import org.hibernate.annotations.Comment;

@Comment("People who paid") @Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity class A { @Id Long id; }
@Comment("new") @Entity class B { @Id Long id; }
