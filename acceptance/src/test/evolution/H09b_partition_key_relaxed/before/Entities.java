import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

@Entity @Table(name = "parcels")
class Parcel {
    @Id Long id;
    @PartitionKey String district;
    @PartitionKey @Column(nullable = false) Integer depot;
}
