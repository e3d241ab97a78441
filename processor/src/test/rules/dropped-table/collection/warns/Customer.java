package app;

import jakarta.persistence.*;

@Entity
public class Customer { // WARN dropped-table
    @Id
    private Long id;
}
