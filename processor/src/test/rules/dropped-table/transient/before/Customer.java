package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @ManyToMany
    private java.util.Set<Customer> friends;
}
