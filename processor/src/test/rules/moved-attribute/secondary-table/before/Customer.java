package app;

import jakarta.persistence.*;

@Entity
@SecondaryTable(name = "details")
public class Customer {
    @Id
    private Long id;

    private String name;

    @Column(table = "details")
    private String phone;
}
