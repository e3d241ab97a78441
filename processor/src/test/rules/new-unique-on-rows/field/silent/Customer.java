package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    private String mail;

    private String name;

    private String city;

    @Column(unique = true)
    private String phone; // WARN drift
}
