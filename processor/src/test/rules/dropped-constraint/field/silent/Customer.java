package app;

import jakarta.persistence.*;

import dev.driftless.annotations.AllowHazard;

@Entity
@AllowHazard(value = "dropped-column", reason = "nobody reads it")
@Table(uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = "name"))
public class Customer { // WARN drift
    @Id
    private Long id;

    private String name;

    @ManyToOne
    private Customer parent;
}
