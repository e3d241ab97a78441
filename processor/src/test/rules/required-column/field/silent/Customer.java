package app;

import jakarta.persistence.*;

import dev.driftless.annotations.Backfill;
import org.hibernate.annotations.ColumnDefault;

@Entity
public class Customer {
    @Id
    private Long id;

    @Backfill("0")
    private int score; // WARN drift

    @ColumnDefault("''")
    @Column(
            length = 320,
            nullable = false) // WARN drift
    private String email;

    @ManyToOne
    private Customer parent; // WARN drift
}
