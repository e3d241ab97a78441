package app;

import jakarta.persistence.*;

@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = {"name", "city"})) // WARN new-unique-on-rows
public class Customer {
    @Id
    private Long id;

    @Column(
            length = 255,
            unique = true) // WARN new-unique-on-rows
    private String mail;

    private String name;

    private String city;
}
