package app;

import jakarta.persistence.*;

@Entity
public class Writer { // WARN likely-rename
    @Id
    private Long id;

    private String name;

    private int born;
}
