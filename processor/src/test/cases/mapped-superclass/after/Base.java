package app;

import jakarta.persistence.*;
import java.time.Instant;

@MappedSuperclass
public abstract class Base {
    @Id
    private Long id;

    private Instant changedAt;
}
