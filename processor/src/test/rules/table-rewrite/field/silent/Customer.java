package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 63) // WARN drift
    private String name;

    private Integer score;
}
