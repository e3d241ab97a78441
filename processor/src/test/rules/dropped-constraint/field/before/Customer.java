package app;

import jakarta.persistence.*;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "one_name", columnNames = "name"))
public class Customer {
    @Id
    private Long id;

    private String name;

    @Column(unique = true)
    private String mail;

    @ManyToOne
    private Customer parent;
}
