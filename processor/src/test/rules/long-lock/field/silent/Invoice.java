package app;

import jakarta.persistence.*;

@Entity
@Table(indexes = @Index(name = "by_name", columnList = "name"))
public class Invoice { // WARN drift
    @Id
    private Long id;

    private String name;
}
