package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(name = "`it's; a -- name`")
    private String name; // WARN drift
}
