package dev.driftless.examples.library;

import org.springframework.data.jpa.repository.JpaRepository;

/** The authors. */
public interface AuthorRepository extends JpaRepository<Author, Long> {}
