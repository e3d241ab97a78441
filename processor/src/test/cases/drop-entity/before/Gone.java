package app;

import jakarta.persistence.*;

@Entity
public class Gone {
    @Id
    private Long id;

    @ManyToOne
    private Customer customer;
}
