package app;

import jakarta.persistence.*;

import dev.driftless.annotations.Backfill;

@Entity
public class Customer {
    @Id
    private Long id;

    @Backfill("''")
    @Basic(
            optional = false) // WARN drift
    private String name;

    private Integer score;
}
