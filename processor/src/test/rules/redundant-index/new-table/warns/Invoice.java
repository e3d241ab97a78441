package app;

import jakarta.persistence.*;

@Entity
@Table(
        name = "invoices",
        indexes = @Index(name = "by_id", columnList = "id")) // WARN redundant-index
public class Invoice {
    @Id
    private Long id;
}
