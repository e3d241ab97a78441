package app;

import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = {"name", "city"}))
public class Customer {
    @Id
    private Long id;

    private String name;

    private String city;
}
