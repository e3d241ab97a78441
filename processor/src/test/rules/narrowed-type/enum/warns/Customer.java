package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private State state; // WARN narrowed-type
}
