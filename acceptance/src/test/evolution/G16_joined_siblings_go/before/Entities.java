import jakarta.persistence.*;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Site {
    @Id String id;
}

@Entity
class Quay extends Site {
    @OneToOne Site opposite;
}

@Entity
class Berth extends Quay {}

@Entity
@Table(name = "locks")
class Lock extends Site {
    @ManyToOne(optional = false) Berth berth;
}
