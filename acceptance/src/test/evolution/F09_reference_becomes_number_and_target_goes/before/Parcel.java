package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Parcel {
    @Id
    Long id;

    @ManyToOne
    @JoinColumn(name = "carrier_code")
    Carrier carrier;
}
