import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
class Ship {
    @Id
    long imo;
}

@Entity
class Port {
    @Id
    String code;

    @ManyToOne
    Ship pilot;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "berth_key", columnNames = "id"))
class Berth {
    @Id
    long id;
}
