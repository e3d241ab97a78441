package app;

import jakarta.persistence.*;

@Embeddable
public record Address(@Column(length = 40) String city, @Column(name = "zip_code", length = 10) String zip) {}
