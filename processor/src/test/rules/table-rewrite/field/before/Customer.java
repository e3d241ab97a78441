package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 60)
    private String name;

    private Integer score;
}
