package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(
            length = 50) // WARN narrowed-type
    private String name;

    private Integer score; // WARN narrowed-type
}
