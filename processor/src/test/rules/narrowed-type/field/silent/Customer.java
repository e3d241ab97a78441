package app;

import jakarta.persistence.*;

import dev.driftless.annotations.ConvertUsing;

@Entity
public class Customer {
    @Id
    private Long id;

    @ConvertUsing("left(name, 50)")
    @Column(
            length = 50) // WARN table-rewrite
    private String name;

    private Long score;
}
