package app;

import jakarta.persistence.*;

import dev.driftless.annotations.AllowHazard;

@Entity
@AllowHazard(value = "dropped-column", reason = "nobody reads it")
public class Customer { // WARN drift
    @Id
    private Long id;
}
