package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @ManyToOne
    @JoinColumn(name = "parent_id", referencedColumnName = "id")
    private Customer parent; // WARN drift
}
