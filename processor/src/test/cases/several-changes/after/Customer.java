package app;

import jakarta.persistence.*;

@Entity
@Table(name = "customers")
public class Customer {
    @Id
    private Long id;

    @Column(length = 40)
    private String name;

    @Column(nullable = false)
    private boolean vip;

    private String phone;
}
