package app;

import jakarta.persistence.*;

@Entity
@Table(
        name = "customers",
        uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = {"name", "city"}),
        indexes = @Index(name = "by_city", columnList = "city"))
public class Customer {
    @Id
    private Long id;

    @Column(length = 100)
    private String name;

    @ManyToOne
    @JoinColumn(name = "parent")
    private Customer parent;

    private String city;
}
