package app;

import jakarta.persistence.*;

@Embeddable
public record Address(@Column(length = 40) String city) {}
