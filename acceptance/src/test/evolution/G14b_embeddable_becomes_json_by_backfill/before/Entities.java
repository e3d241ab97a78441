import jakarta.persistence.*;

@Entity class Customer { @Id Long id; @Embedded Address address; }
@Embeddable class Address { String street; String town; }
