package app;

import jakarta.persistence.*;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Table(name = "FleetCar")
class Car {
    @Id Long id;

    String plateNumber;
}
