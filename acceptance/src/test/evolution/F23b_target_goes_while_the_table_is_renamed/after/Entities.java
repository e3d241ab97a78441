import jakarta.persistence.*;

@Entity @Table(name = "shipments") class Parcel {
    @Id Long id;
    @Column(name = "carrier_code") @dev.driftless.annotations.RenamedFrom("carrier") Integer carrier;
}
