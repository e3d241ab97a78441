package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    private String name; // WARN dropped-constraint

    private String mail; // WARN dropped-constraint

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) // WARN dropped-constraint
    private Customer parent;
}
