import jakarta.persistence.*;

@Embeddable class Address { String street; String town; String zip; String land; }
@Entity class Customer { @Id Long id; @Embedded @AttributeOverride(name = "street", column = @Column(name = "post_street")) @AttributeOverride(name = "town", column = @Column(name = "post_town")) @AttributeOverride(name = "zip", column = @Column(name = "post_zip")) @AttributeOverride(name = "land", column = @Column(name = "post_land")) Address address; }
