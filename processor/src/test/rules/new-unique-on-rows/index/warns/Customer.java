package app;

import jakarta.persistence.*;

@Entity
@Table(
        indexes = {
            @Index(name = "by_name", columnList = "name"), // WARN drift
            @Index(name = "one_name", columnList = "name, id", unique = true) // WARN new-unique-on-rows
        })
public class Customer {
    @Id
    private Long id;

    private String name;
}
