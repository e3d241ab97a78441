package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Transient
    private java.util.Set<Customer> friends; // WARN dropped-table
}
