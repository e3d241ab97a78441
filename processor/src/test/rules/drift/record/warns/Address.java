package app;

import jakarta.persistence.*;

@Embeddable
public record Address(
        @Column(length = 60) String city, // WARN drift
        String street) {} // WARN drift
