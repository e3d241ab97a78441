package app;

import jakarta.persistence.*;

@Entity
public class Invoice { // WARN drift
    @Id
    private Long id;
}
