import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Site {
    @Id String id;
}

@Entity
@Table(name = "locks")
class Lock extends Site {}
