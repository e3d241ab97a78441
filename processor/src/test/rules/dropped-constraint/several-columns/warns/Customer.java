package app;

import jakarta.persistence.*;

@Entity
public class Customer { // WARN dropped-constraint
    @Id
    private Long id;

    private String name;

    private String city;
}
