package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @OneToOne
    private Customer twin; // WARN new-unique-on-rows
}
