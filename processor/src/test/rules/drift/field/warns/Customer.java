package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(
            name = "name",
            length = 60) // WARN drift
    private String name;

    private String phone; // WARN drift

    public Long getId() {
        return id;
    }
}
