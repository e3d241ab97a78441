package app;

import jakarta.persistence.*;

@Entity
@org.hibernate.annotations.Check(name = "positive", constraints = "score > 0") // WARN new-check-on-rows
public class Customer {
    @Id
    private Long id;

    private Integer score;
}
