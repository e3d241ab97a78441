package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Basic(
            optional = false) // WARN tightened-null
    private String name;

    private int score; // WARN tightened-null
}
