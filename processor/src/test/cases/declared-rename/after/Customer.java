package app;

import jakarta.persistence.*;
import dev.driftless.annotations.RenamedFrom;

@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private Long id;

    @RenamedFrom("name")
    @Column(length = 100)
    private String fullName;

}
