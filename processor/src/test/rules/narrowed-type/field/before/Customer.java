package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 100)
    private String name;

    private Long score;
}
