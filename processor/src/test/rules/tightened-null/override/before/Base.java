package app;

import jakarta.persistence.*;

@MappedSuperclass
public abstract class Base {
    @Id
    private Long id;

    private String author;
}
