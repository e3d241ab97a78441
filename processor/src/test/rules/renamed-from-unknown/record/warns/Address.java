package app;

import jakarta.persistence.*;

import dev.driftless.annotations.RenamedFrom;

@Embeddable
public record Address(
        String city,
        @RenamedFrom("stret") // ERROR renamed-from-unknown
                String street) {}
