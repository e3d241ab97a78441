package app;

import jakarta.persistence.*;

@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private Long id;

    @Column(name = "last_name")
    private String firstName;

    @Column(name = "first_name")
    private String lastName;
}
