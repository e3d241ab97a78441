package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 60) // WARN view-in-the-way
    private String name;

    @Column(
            name = "email") // WARN view-in-the-way
    private String mail;
}
