package app;

import jakarta.persistence.*;

import dev.driftless.annotations.RenamedFrom;

@Entity
@RenamedFrom("Author")
public class Writer { // WARN drift
    @Id
    private Long id;

    private String name;

    private int born;
}
