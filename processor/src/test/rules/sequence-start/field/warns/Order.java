package app;

import jakarta.persistence.*;

@Entity
@Table(name = "orders")
public class Order {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id; // WARN drift
}
