import jakarta.persistence.*;
import java.io.Serializable;

@Entity @Table(name = "places") @IdClass(PlaceId.class)
class Place {
    @Id @Column(name = "lane") Long a;
    @Id @Column(name = "slot") Long b;
}

class PlaceId implements Serializable {
    Long a;
    Long b;

    @Override public boolean equals(Object other) { return other instanceof PlaceId p && p.a.equals(a) && p.b.equals(b); }
    @Override public int hashCode() { return a.hashCode(); }
}
