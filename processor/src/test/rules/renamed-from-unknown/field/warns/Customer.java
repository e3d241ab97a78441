package app;

import jakarta.persistence.*;

import dev.driftless.annotations.RenamedFrom;

@Entity
public class Customer {
    @Id
    private Long id;

    private String mail;

    @RenamedFrom("male") // ERROR renamed-from-unknown
    private String email;
}
