import jakarta.persistence.*;

@Entity @Table(name = "parcels") class Parcel {
    @Id Long id;
    @ManyToOne @JoinColumn(name = "carrier") Carrier carrier;
}

@Entity class Carrier { @Id Integer code; }
