package app;

import jakarta.persistence.*;

@Entity
@Table(
        indexes = @Index(name = "by_name", columnList = "name")) // WARN long-lock
public class Customer {
    @Id
    private Long id;

    private String name;
}
