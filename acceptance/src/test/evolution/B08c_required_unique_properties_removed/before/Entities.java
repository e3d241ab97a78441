import jakarta.persistence.*;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;

@Entity
class Customer {
    @Id Long id;
    @Column(nullable = false, unique = true) String code;
    @Column(nullable = false, unique = true) int number;
    @Column(nullable = false, unique = true) UUID uid;
    @Column(nullable = false, unique = true) LocalDate since;
    @OneToOne(optional = false) Address address;
    @NaturalId String country;
    @NaturalId @Column(length = 4) String name;
}

@Entity
class Address {
    @Id Long id;
}
