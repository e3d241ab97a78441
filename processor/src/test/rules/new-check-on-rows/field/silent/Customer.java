package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    private Integer score;

    @Column(check = @CheckConstraint(constraint = "age > 0"))
    private Integer age; // WARN drift
}
