package app;

import jakarta.persistence.*;

@Entity
public class Author {
    @Id
    private Long id;

    private String name;

    private int born;
}
