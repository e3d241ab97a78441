package app;

import jakarta.persistence.*;

import dev.driftless.annotations.RenamedFrom;

@Entity
public class Customer {
    @Id
    private Long id;

    @RenamedFrom("mail")
    private String email; // WARN drift
}
