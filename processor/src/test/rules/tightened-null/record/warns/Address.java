package app;

import jakarta.persistence.*;

@Embeddable
public record Address(
        String city,
        @Column(nullable = false) // WARN tightened-null
                Integer number) {}
