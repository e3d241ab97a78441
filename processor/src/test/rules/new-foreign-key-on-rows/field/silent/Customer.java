package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(name = "parent_id")
    private Long parent;

    @ManyToOne
    private Customer friend; // WARN drift
}
