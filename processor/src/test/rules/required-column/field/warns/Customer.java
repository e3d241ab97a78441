package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    private int score; // WARN required-column

    @Column(
            length = 320,
            nullable = false) // WARN required-column
    private String email;

    @ManyToOne(
            optional = false) // WARN required-column
    private Customer parent;
}
