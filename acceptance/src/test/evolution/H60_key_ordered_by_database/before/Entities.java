import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.io.Serializable;

enum Wood {
    OAK,
    PINE
}

@Embeddable
class ShelfId implements Serializable {
    @Enumerated(EnumType.STRING)
    Wood aWood;

    String hall;
}

@Entity
class Shelf {
    @EmbeddedId
    ShelfId id;
}

@Entity
class Box {
    @Id
    long id;

    String place;
}
