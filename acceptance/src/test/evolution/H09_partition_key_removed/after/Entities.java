import jakarta.persistence.*;

@Entity @Table(name = "parcels")
class Parcel {
    @Id Long id;
    String region;
    @Column(nullable = false) Integer depot;
    String street;
}
