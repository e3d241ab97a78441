import jakarta.persistence.*;

@Entity class Parcel {
    @Id Long id;
    @Column(name = "carrier_code", nullable = false) Integer carrierCode;
}

@Entity class Fleet { @Id Long id; }
