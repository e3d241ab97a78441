package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @ManyToOne
    @JoinColumn(name = "parent_id", referencedColumnName = "nothing") // ERROR contradicting-mapping
    private Customer parent;
}
