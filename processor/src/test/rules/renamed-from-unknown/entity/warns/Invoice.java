package app;

import jakarta.persistence.*;

import dev.driftless.annotations.RenamedFrom;

@Entity
@RenamedFrom("Bill") // ERROR renamed-from-unknown
public class Invoice {
    @Id
    private Long id;
}
