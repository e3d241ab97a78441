package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Parcel {
    @Id
    Long id;

    @Column(name = "carrier_code")
    Integer carrierCode;
}
