import jakarta.persistence.*;
import java.io.Serializable;

@Entity @Table(name = "places") @IdClass(PlaceId.class)
class Place {
    @Id @Column(name = "lane") Long z;
    @Id @Column(name = "slot") Long b;
}

class PlaceId implements Serializable {
    Long z;
    Long b;

    @Override public boolean equals(Object other) { return other instanceof PlaceId p && p.z.equals(z) && p.b.equals(b); }
    @Override public int hashCode() { return z.hashCode(); }
}
