package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Parcel {
    @Id
    Long id;

    Integer carrier_code;
}
