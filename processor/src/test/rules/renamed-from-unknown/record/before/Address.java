package app;

import jakarta.persistence.*;

@Embeddable
public record Address(String city) {}
