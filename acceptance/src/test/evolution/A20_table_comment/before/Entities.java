import jakarta.persistence.*;
import org.hibernate.annotations.Comment;

@Comment("People") @Entity @Table(name = "customers")
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Comment("gone") @Entity class A { @Id Long id; }
@Entity class B { @Id Long id; }
