package app;

import jakarta.persistence.*;

@Entity
@Table(name = "invoices", indexes = @Index(name = "invoice_number", columnList = "number"))
public class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 20, nullable = false, unique = true)
    private String number;

    @ManyToOne(optional = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    private State state;

    enum State {
        OPEN,
        PAID
    }
}
