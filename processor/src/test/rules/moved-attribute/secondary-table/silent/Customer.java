package app;

import jakarta.persistence.*;

import dev.driftless.annotations.Backfill;

@Entity
@SecondaryTable(name = "details")
public class Customer {
    @Id
    private Long id;

    @Column(table = "details")
    @Backfill("(select c.name from Customer c where c.id = details.id)")
    private String name; // WARN dropped-column // WARN drift

    @Column(table = "details")
    private String phone;
}
