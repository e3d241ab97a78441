package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(name = "a_name_of_sixty_three_letters_that_postgresql_just_about_takes_")
    private String name; // WARN drift
}
