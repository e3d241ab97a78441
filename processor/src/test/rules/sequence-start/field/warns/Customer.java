package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    @GeneratedValue(generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids") // WARN sequence-start
    private Long id; // WARN drift
}
