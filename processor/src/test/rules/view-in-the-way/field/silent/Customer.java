package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 40)
    private String name;

    @Column(name = "mail")
    private String mail;

    private String phone; // WARN drift
}
