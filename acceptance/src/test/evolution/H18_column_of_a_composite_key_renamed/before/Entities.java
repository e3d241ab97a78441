import jakarta.persistence.*;
import java.io.Serializable;

@Entity
class Place {
    @EmbeddedId PlaceId id;
}

@Embeddable
class PlaceId implements Serializable {
    Long lane;
    Long slot;
}

@Entity
class Car {
    @Id Long id;
    @ManyToOne Place place;
}

@Entity
class Bike {
    @Id Long id;
}
