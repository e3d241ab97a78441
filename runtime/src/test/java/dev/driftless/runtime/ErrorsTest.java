package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.runtime.TinyApplication.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong: each time one clear message, its own exit code, and no stack trace. */
final class ErrorsTest {
    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2").withTwoMigrations();
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    private static void assertFailed(Result result, int code, String... parts) {
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        assertThat(result.firstError()).startsWith("Error: ").contains(parts);
        assertThat(result.err()).doesNotContain("\tat ").doesNotContain("Exception");
    }

    @Test
    void unknownCommandOptionAndVersion() {
        assertFailed(application.run("upgrad"), 2, "upgrad", "did you mean", "upgrade");
        assertFailed(application.run("upgrade", "--yess"), 2, "Unknown option: '--yess'", "See: upgrade --help");
        assertFailed(application.run("downgrade", "--yess"), 2, "Unknown option: '--yess'");
        assertFailed(application.run("downgrade", "-1", "--yess", "--yes"), 2, "--yess");
        assertFailed(application.run("downgrade", "last"), 2, "'last' is no version");
        assertFailed(application.run("downgrade"), 2, "VERSION|-N|base");
        assertFailed(application.run("upgrade", "V7"), 2, "There is no version 'V7'", "V1, V2");
        assertFailed(application.run("downgrade", "V2", "--yes"), 2, "'V2' is not applied", "none");
        assertFailed(application.run("downgrade", "-3", "--yes"), 2, "go back 3", "number 0");
        assertThat(application.run().code()).isEqualTo(2);
    }

    @Test
    void mistypedPasswordIsNotShown() {
        for (String command : List.of("upgrade", "downgrade", "current", "accept")) {
            for (String[] words : new String[][] {
                {command, "--passwrod=hunter2"},
                {command, "--passwrod", "hunter2!"},
                {command, "--yess", "postgres://ann:hunter2@h/db"},
                {command, "postgres://ann:hunter2@h/db"},
                {"--passwrod=hunter2", command}
            }) {
                Result result = application.run(words);
                assertThat(result.code()).as(result.err()).isEqualTo(2);
                assertThat(result.err()).doesNotContain("hunter2");
            }
        }
    }

    @Test
    void wrongUrl() {
        assertFailed(application.run("current", "--url", "jdbc:oracle:thin:sa/secret@x"), 3, "--url", "jdbc:oracle:");
        assertFailed(
                application.run("current", "--url", "localhost:5432/x"), 3, "jdbc:postgresql://host:5432/database");
        assertThat(application
                        .run("current", "--url", "jdbc:oracle:thin:sa/secret@x")
                        .err())
                .doesNotContain("secret");
    }

    @Test
    void portThatIsNoNumber() {
        assertFailed(application.run("current", "--url", "postgres://ann:hunter2@db:x/y"), 3, "port", "--url");
        assertFailed(application.run("current", "--url", "jdbc:mariadb://db:33o6/y"), 3, "port");
        assertThat(application
                        .run("current", "--url", "postgres://ann:hunter2@db:x/y")
                        .err())
                .doesNotContain("hunter2");
    }

    @Test
    void databaseThatCannotBeReached() {
        assertFailed(
                application.run("current", "--url", "jdbc:h2:tcp://localhost:1/x", "--user", "sa"),
                4,
                "Cannot reach jdbc:h2:tcp://localhost:1/x",
                "running");
        assertFailed(application.run("current", "--url", "jdbc:h2:mem:none;IFEXISTS=TRUE"), 4, "Create that database");
    }

    @Test
    void wrongPassword() {
        application.run("upgrade");

        Result result = application.run("upgrade", "--password", "hunter2");
        assertFailed(result, 5, "user 'sa'", "DATABASE_PASSWORD");
        assertThat(result.err()).doesNotContain("hunter2");
    }

    @Test
    void fileInUse() throws Exception {
        Process other = HoldsDatabase.start(folder.resolve("data/tiny"));
        try {
            assertFailed(application.run("upgrade"), 6, "in use by another process");
        } finally {
            other.destroy();
            other.waitFor();
        }
        assertThat(application.run("upgrade").code()).isZero();
    }

    @Test
    void dialectThatIsNotConfigured() {
        assertFailed(
                application.run("upgrade", "--url", "jdbc:postgresql://localhost:1/x"),
                8,
                "no migrations for postgresql",
                "configured for h2");
    }

    @Test
    void applicationWithoutModelOrWithSeveralUnits() {
        application.model("other", "1", "sha256:a", "sha256:a");
        assertFailed(application.run("current"), 8, "several units: other, tiny", "--unit");
        assertThat(application.run("current", "--unit", "tiny").code()).isZero();
        assertFailed(application.run("current", "--unit", "third"), 8, "no unit 'third'", "other, tiny");

        application.without("META-INF/driftless/other.json").without("META-INF/driftless/tiny.json");
        assertFailed(application.run("current"), 8, "META-INF/driftless/<unit>.json", "annotationProcessorPaths");
    }

    @Test
    void applicationWithoutScripts() throws IOException {
        try (TinyApplication empty = new TinyApplication(folder.resolve("empty"), "h2")) {
            assertFailed(empty.run("upgrade"), 8, "db/migration", "Build it again");
            empty.model("tiny", "", "", "sha256:x");
            assertFailed(empty.run("upgrade", "--allow-drift"), 8, "no accepted migration yet", "accept -m NAME");
        }
    }

    @Test
    void brokenScript() throws Exception {
        application.migration("3__broken", """
                create table half (id int);

                -- the next one fails
                insert into nowhere
                  values (1);
                """, "drop table half;");

        assertFailed(
                application.run("upgrade"),
                14,
                "V3__broken.sql failed at line 4: Table \"NOWHERE\" not found (SQLSTATE 42S02).",
                "h2 keeps what ran before line 4",
                "upgrade --resume");
        assertThat(application.run("history").outLines()).last().asString().contains("failed");
        assertFailed(application.run("upgrade"), 11, "V3__broken.sql failed half-way", "upgrade --resume");
        assertFailed(application.run("downgrade", "-1", "--yes"), 11, "upgrade --resume");

        application.migration("3__broken", "create table if not exists half (id int);", "drop table half;");
        assertThat(application.run("repair").out()).contains("pending again, from its first statement");
        assertThat(application.run("repair").out()).isEqualTo("Nothing to repair.\n");
        assertThat(application.run("upgrade").outLines()).last().asString().startsWith("Upgraded from V2 to V3");
    }

    @Test
    void scriptThatCannotBeParsed() {
        application.migration("3__quote", "insert into customers values (1, 'no end);", "select 1;");

        assertFailed(application.run("upgrade"), 14, "V3__quote.sql");
    }

    @Test
    void twoScriptsOfOneVersion() {
        application.migration("2__again", "select 1;", "select 1;");

        assertFailed(application.run("upgrade"), 12, "V2__again.sql", "V2__orders.sql");
    }

    @Test
    void scriptThatFlywayWouldPassOver() {
        application.file("db/migration/V3_orders.sql", "select 1;");
        assertFailed(application.run("upgrade"), 8, "db/migration/V3_orders.sql would never run", "Rename it");
        application.without("db/migration/V3_orders.sql").file("db/migration/v3__orders.sql", "select 1;");
        assertFailed(application.run("upgrade"), 8, "db/migration/v3__orders.sql would never run");
    }

    @Test
    void newestScriptThatIsNotThere() {
        application.model("tiny", "3", "sha256:a", "sha256:a");
        assertFailed(application.run("upgrade"), 8, "compiled at V3", "newest script in db/migration is V2");
    }

    @Test
    void pendingScriptWithoutUndoFile() {
        application.without("db/undo/U2__orders.sql");
        Result result = application.run("upgrade");
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("V2__orders.sql cannot be taken back later", "db/undo/U2__orders.sql");
    }

    @Test
    void scriptThatWasEditedAfterItWasApplied() {
        application.run("upgrade");
        application.migration("1__customers", "create table clients (id int primary key);", "drop table clients;");

        assertFailed(application.run("upgrade"), 12, "V1__customers.sql was changed");
        assertThat(application.run("history").outLines().get(0)).contains("edited since applied");
    }

    @Test
    void scriptThatIsMissing() {
        application.run("upgrade");
        application.without("db/migration/V1__customers.sql");

        assertFailed(application.run("upgrade"), 12, "V1__customers.sql", "Restore");
    }

    @Test
    void scriptBelowTheCurrentVersion() {
        application.run("upgrade");
        application.migration("1.5__late", "select 1;", "select 1;");

        assertFailed(application.run("upgrade"), 12, "V1.5__late.sql was never applied", "after V2");
    }

    @Test
    void databaseAhead() {
        application.run("upgrade");
        application.without("db/migration/V2__orders.sql");

        assertFailed(application.run("upgrade"), 10, "at V2", "only goes up to V1");
        assertFailed(application.run("check"), 10, "at V2");
    }

    @Test
    void schemaOfSomebodyElse() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/tiny"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table databasechangelog (id int)");
        }

        assertFailed(application.run("upgrade"), 13, "DATABASECHANGELOG", "Liquibase");
    }

    @Test
    void missingUndoFileIsFoundBeforeAnythingRuns() {
        application.migration("3__third", "create table third (id int);", "drop table third;");
        application.run("upgrade");
        application.without("db/undo/U2__orders.sql");

        assertFailed(application.run("downgrade", "V1", "--yes"), 15, "V2 orders", "db/undo/U2__orders.sql");
        assertThat(application.run("current").out()).isEqualTo("V3 third\n");
    }

    @Test
    void undoFileThatFails() {
        application.run("upgrade");
        application.file("db/undo/U2__orders.sql", "\ndrop table nowhere;");

        assertFailed(
                application.run("downgrade", "-1", "--yes"),
                14,
                "db/undo/U2__orders.sql failed at line 2: Table \"NOWHERE\" not found",
                "history still says V2");
        assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
    }

    @Test
    void readOnlyFolder() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");

        assertFailed(application.run("upgrade"), 7, "jdbc:h2:file:./data/tiny");
    }

    @Test
    void folderThatCannotBeMade() {
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertFailed(application.run("upgrade", "--url", "jdbc:h2:/proc/none/x"), 7, "jdbc:h2:/proc/none/x");
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void databaseFileThatIsNone() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.write(folder.resolve("data/tiny.mv.db"), new byte[5000]);

        assertFailed(application.run("upgrade"), 7, "tiny.mv.db");
    }

    @Test
    void envFileThatIsNoText() throws IOException {
        Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xff});

        assertFailed(application.run("current"), 18, ".env: it is no UTF-8 text");
    }

    @Test
    void verboseShowsTheStackTrace() {
        Result result = application.run("upgrade", "--verbose", "--url", "jdbc:oracle:x");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("\tat dev.driftless");
    }
}
