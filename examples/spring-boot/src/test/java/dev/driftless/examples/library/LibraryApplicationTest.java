package dev.driftless.examples.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the application: Flyway migrates an empty database, then Hibernate validates it. */
@SpringBootTest
class LibraryApplicationTest {
    @Autowired
    private Flyway flyway;

    @Autowired
    private AuthorRepository authors;

    @Autowired
    private BookRepository books;

    @Test
    void theDatabaseIsAtTheVersionOfTheEntities() {
        MigrationInfo current = flyway.info().current();
        assertThat(current.getVersion().getVersion()).isEqualTo(SchemaVersion.VERSION);
        assertThat(SchemaVersion.DRIFTED).isFalse();
    }

    @Test
    void theFilesThatTakeMigrationsBackAreNotRun() {
        assertThat(flyway.info().all()).extracting(MigrationInfo::getScript).allMatch(script -> script.startsWith("V"));
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void rowsComeAndGo() {
        Author author = authors.save(new Author("Mary Shelley"));
        Book book = books.save(new Book("Frankenstein", author));
        assertThat(books.findById(book.getId())).map(Book::getTitle).contains("Frankenstein");
    }
}
