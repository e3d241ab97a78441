package dev.driftless.runtime.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the history without Flyway agrees with Flyway, or leaves it to Flyway. */
final class PlainHistoryTest {
    @TempDir
    Path folder;

    private DatabaseAddress address;

    @BeforeEach
    void scripts() throws IOException {
        address = DatabaseUrl.parse("jdbc:h2:file:" + folder.resolve("data"), "test")
                .withDefaultLogin();
        Files.createDirectories(folder.resolve("db/migration"));
        script("V1__first.sql", "create table a (id bigint primary key)");
        script("V2__second_step.sql", "create table b (id bigint primary key)");
        script("V2_1__between.sql", "create table c (id bigint primary key)");
        script("V10__last.sql", "create table d (id bigint primary key)");
    }

    @Test
    void nothingAppliedYet() {
        assertSame(database -> {});
    }

    @Test
    void someApplied() {
        assertSame(database -> migrate(database, "2.1"));
    }

    @Test
    void allApplied() {
        assertSame(database -> migrate(database, "10"));
    }

    @Test
    void baselineScriptsAreForEmptyDatabasesOnly() throws IOException {
        script("B2__all_of_it.sql", "create table a (id bigint primary key)");
        assertLeftToFlyway(database -> {});
    }

    @Test
    void databaseThatBeganWithTheFirstScriptIgnoresBaselines() throws IOException {
        assertSame(database -> {
            migrate(database, "2");
            script("B2__all_of_it.sql", "create table a (id bigint primary key)");
        });
    }

    @Test
    void editedScript() {
        assertLeftToFlyway(database -> {
            migrate(database, "2");
            script("V1__first.sql", "create table a (id integer primary key)");
        });
    }

    @Test
    void missingScript() {
        assertLeftToFlyway(database -> {
            migrate(database, "2");
            Files.delete(folder.resolve("db/migration/V1__first.sql"));
        });
    }

    @Test
    void scriptBelowTheNewestApplied() {
        assertLeftToFlyway(database -> {
            migrate(database, "10");
            script("V3__late.sql", "create table e (id bigint primary key)");
        });
    }

    @Test
    void failedScript() throws IOException {
        script("V3__broken.sql", "create table a (id bigint primary key)");
        assertLeftToFlyway(database -> {
            try {
                migrate(database, "3");
            } catch (RuntimeException e) {
                // it stays in the history as failed
            }
        });
    }

    @Test
    void repeatableScript() throws IOException {
        script("R__view.sql", "create or replace view v as select 1 as one");
        assertLeftToFlyway(database -> migrate(database, "10"));
    }

    @Test
    void sameVersionTwice() throws IOException {
        script("V10_0__again.sql", "create table e (id bigint primary key)");
        assertThat(read(database -> {})).isEmpty();
    }

    @Test
    void checksumsAreFlyways() {
        for (String script :
                List.of("", "a", "a\n", "a\r\nb", "\n\n a ; \n\t\n", "ä 😀 \u2028 x\n\rb", "\uFEFFselect 1;\n")) {
            LoadableResource resource = new StringResource(script);
            assertThat(PlainHistory.checksum(script)).as(script).isEqualTo(ChecksumCalculator.calculate(resource));
        }
    }

    private void assertSame(Step step) {
        Optional<History> plain = read(step);
        try (Database database = Database.open(address, present())) {
            assertThat(plain).contains(database.historyAsFlywaySeesIt());
        }
    }

    private void assertLeftToFlyway(Step step) {
        assertThat(read(step)).isEmpty();
        try (Database database = Database.open(address, present())) {
            assertThat(database.historyAsFlywaySeesIt().entries()).isNotEmpty();
        }
    }

    private Optional<History> read(Step step) {
        try (Database database = Database.open(address, present())) {
            step.take(database);
            return database.plainHistory();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void migrate(Database database, String target) {
        database.configuration().target(target).load().migrate();
    }

    private Scripts present() {
        try {
            URL[] urls = {folder.toUri().toURL()};
            return new Scripts("db/migration", "db/undo", new URLClassLoader(urls), true);
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private void script(String name, String sql) throws IOException {
        Files.writeString(folder.resolve("db/migration").resolve(name), sql + ";\n");
    }

    /** What happens to the database and its scripts before the history is read. */
    private interface Step {
        void take(Database database) throws IOException;
    }
}
