package app;

import jakarta.persistence.*;

@Entity
@SecondaryTable(name = "details")
public class Customer {
    @Id
    private Long id;

    @Column(table = "details")
    private String name; // WARN dropped-column // WARN moved-attribute

    @Column(table = "details")
    private String phone;
}
