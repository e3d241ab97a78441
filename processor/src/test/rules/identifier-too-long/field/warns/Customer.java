package app;

import jakarta.persistence.*;

@Entity
public class Customer {
    @Id
    private Long id;

    @Column(
            name = "a_name_of_more_than_sixty_three_letters_that_postgresql_would_shorten") // WARN identifier-too-long
    private String name;

    private String aNameOfMoreThanSixtyThreeLettersThatPostgreSqlWouldShortenToo___; // WARN identifier-too-long
}
