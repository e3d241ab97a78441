import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "ship_key", columnNames = "imo"))
class Ship {
    @Id
    long imo;
}

@Entity
class Port {
    @Id
    String code;

    Integer piers;

    @ManyToOne
    Ship pilot;
}

@Entity
class Berth {
    @Id
    long id;
}
