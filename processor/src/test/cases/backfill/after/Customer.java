package app;

import jakarta.persistence.*;
import dev.driftless.annotations.Backfill;

@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private Long id;

    @Column(length = 100)
    private String name;

    @Backfill("'unknown'")
    @Column(length = 320, nullable = false)
    private String email;
}
