import jakarta.persistence.*;

@Embeddable class Address { String street; String town; String zip; String land; }
@Entity class Customer { @Id Long id; @Embedded @AttributeOverride(name = "street", column = @Column(name = "home_street")) @AttributeOverride(name = "town", column = @Column(name = "home_town")) @AttributeOverride(name = "zip", column = @Column(name = "home_zip")) @AttributeOverride(name = "land", column = @Column(name = "home_land")) Address address; }
