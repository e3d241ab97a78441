package app;

import jakarta.persistence.*;

@Entity
@Table(indexes = @Index(name = "by_name_and_city", columnList = "name, city"))
public class Customer {
    @Id
    private Long id;

    private String name;

    private String city;
}
