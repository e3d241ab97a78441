package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Carrier {
    @Id
    Integer code;
}
