package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(
            name = "score",
            check = @CheckConstraint(constraint = "score > 0")) // WARN new-check-on-rows
    private Integer score;
}
