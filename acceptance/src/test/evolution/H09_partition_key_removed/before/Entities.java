import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

@Entity @Table(name = "parcels")
class Parcel {
    @Id Long id;
    @PartitionKey String region;
    @PartitionKey @Column(nullable = false) Integer depot;
}
