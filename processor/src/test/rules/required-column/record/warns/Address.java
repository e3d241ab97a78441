package app;

import jakarta.persistence.*;

@Embeddable
public record Address(
        String city,
        @Column(nullable = false) // WARN required-column
                String street) {}
