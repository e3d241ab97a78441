package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @ElementCollection
    private java.util.Set<String> tags;
}
