package app;

import jakarta.persistence.*;

@Entity
public class Customer { // WARN dropped-column
    @Id
    private Long id;
}
