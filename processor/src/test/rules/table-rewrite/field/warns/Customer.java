package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(length = 300) // WARN table-rewrite
    private String name;

    private Long score; // WARN table-rewrite
}
