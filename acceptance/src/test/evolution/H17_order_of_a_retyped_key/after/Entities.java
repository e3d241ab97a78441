import jakarta.persistence.*;
import java.io.Serializable;
import java.util.Set;

@Entity
class Cargo {
    @EmbeddedId CargoId id;
    @ElementCollection Set<String> tags;
}

@Embeddable
class CargoId implements Serializable {
    long zone;
    @Column(length = 20) String berth;
}
