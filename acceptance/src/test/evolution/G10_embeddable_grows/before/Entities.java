import jakarta.persistence.*;

@Embeddable
class Address {
    @Column(length = 80) String street;
}

@Entity class Shop { @Id Long id; Address address; }

@Entity @Table(name = "stores") class Store { @Id Long id; @Embedded Address address; }

@Entity
class Parcel {
    @Id Long id;
    @Embedded Address source;
    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "to_street"))
    Address target;
}
