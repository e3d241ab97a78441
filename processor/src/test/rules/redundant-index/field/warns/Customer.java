package app;

import jakarta.persistence.*;

@Entity
@Table(
        indexes = {
            @Index(name = "by_name_and_city", columnList = "name, city"),
            @Index(name = "by_name", columnList = "name") // WARN redundant-index
        })
public class Customer {
    @Id
    private Long id;

    private String name;

    private String city;
}
