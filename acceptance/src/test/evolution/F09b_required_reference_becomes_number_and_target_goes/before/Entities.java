import jakarta.persistence.*;

@Entity class Parcel {
    @Id Long id;
    @ManyToOne(optional = false) @JoinColumn(name = "carrier_code") Carrier carrier;
}

@Entity class Carrier {
    @Id Integer code;
    @Column(nullable = false) String name;
    @ManyToOne(optional = false) Country country;
    @ManyToOne(optional = false) Fleet fleet;
}

@Entity class Country { @Id Long id; }

@Entity class Fleet { @Id Long id; }
