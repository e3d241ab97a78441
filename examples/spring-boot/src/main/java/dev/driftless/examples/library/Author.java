package dev.driftless.examples.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Writes books. */
@Entity
public class Author {
    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false, length = 200)
    private String fullName;

    protected Author() {}

    public Author(String fullName) {
        this.fullName = fullName;
    }

    public Long getId() {
        return id;
    }

    public String getFullName() {
        return fullName;
    }
}
