package app;

import jakarta.persistence.*;

@Entity
@Table(
        name = "clients", // WARN drift
        indexes = @Index(name = "by_name", columnList = "name")) // WARN drift
public class Customer {
    @Id
    private Long id;

    private String name; // WARN drift
}
