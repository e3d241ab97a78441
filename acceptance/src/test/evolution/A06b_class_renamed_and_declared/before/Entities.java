import jakarta.persistence.*;

@Entity
class Customer {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity class Visit { @Id Long id; @ManyToOne Customer customer; }
