package app;

import jakarta.persistence.*;

/** A customer. */
@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 40, nullable = true)
    private String name;

    public Long id() {
        return id;
    }
}
