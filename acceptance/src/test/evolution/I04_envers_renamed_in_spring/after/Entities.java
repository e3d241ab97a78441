package app;

import dev.driftless.annotations.RenamedFrom;
import jakarta.persistence.*;
import org.hibernate.envers.Audited;

@Entity
@Audited
@RenamedFrom("fleet_car")
@Table(name = "FleetVehicle")
class Vehicle {
    @Id Long id;

    @RenamedFrom("plate_number") String licencePlate;
}
