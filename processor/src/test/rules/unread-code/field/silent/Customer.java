package app;

import jakarta.persistence.*;

import org.hibernate.annotations.JdbcType;

@Entity
public class Customer {
    @Id
    private Long id;

    @JdbcType(Stored.class)
    private Integer number; // WARN drift
}
