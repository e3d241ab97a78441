package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes wrong around a database: each time one clear message, its own exit code, and one command that leads on. */
@Timeout(120)
final class TroubleTest {
    @TempDir
    private Path folder;

    private EmbeddingApplication application(Database database) {
        return new EmbeddingApplication(folder, database)
                .migration("1__customers", "create table customers (id int primary key);", "drop table customers;");
    }

    private static void assertFailed(Result result, int code, String... parts) {
        assertThat(result.code()).as(result.err()).isEqualTo(code);
        String error = result.err().substring(Math.max(0, result.err().indexOf("Error: ")));
        assertThat(error).startsWith("Error: ").contains(parts).doesNotContain("\tat ", "Exception");
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void connectionLost(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            String sleep = kind == DatabaseKind.POSTGRESQL ? "select pg_sleep(60);" : "select sleep(60);";
            application.migration("2__slow", "create table slow (id int);\n" + sleep, "drop table slow;");
            CompletableFuture<Result> upgrade = CompletableFuture.supplyAsync(() -> application.run("upgrade"));
            killSleeper(database, upgrade);

            assertFailed(upgrade.get(60, TimeUnit.SECONDS), 4, "lost", "upgrade");

            application.migration("2__slow", "create table slow (id int);\nselect 1;", "drop table slow;");
            Result again = application.run("upgrade");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(application.run("current").out()).isEqualTo("V2 slow\n");
        }
    }

    /** As for an unnamed check on MariaDB, whose name has to be found first. */
    @Test
    void statementsThatOthersPrepareGoOnInANewSession() throws Exception {
        try (Database database = Servers.fresh(DatabaseKind.MARIADB);
                EmbeddingApplication application = application(database)) {
            application.migration("2__late", """
                    set @driftless_drop = (select 'create table late (id int)');
                    execute immediate coalesce(@driftless_drop, 'do 0');
                    """, "drop table late;");
            execute(database, "create table late (id int)");
            assertThat(application.run("upgrade").code()).isNotZero();
            execute(database, "drop table late");

            Result again = application.run("upgrade", "--resume");
            assertThat(again.code()).as(again.err()).isZero();
            execute(database, "select id from late");
        }
    }

    private static void killSleeper(Database database, CompletableFuture<Result> upgrade) throws Exception {
        boolean postgresql = database.kind() == DatabaseKind.POSTGRESQL;
        String find = postgresql
                ? "select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
                : "select id from information_schema.processlist where db = database() and info like 'select sleep%'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> sleepers = List.of();
            while (sleepers.isEmpty()) {
                assertThat(upgrade).isNotDone();
                sleepers = Catalog.column(connection, find);
                Thread.sleep(20);
            }
            statement.execute(
                    (postgresql ? "select pg_terminate_backend(%s)" : "kill connection %s").formatted(sleepers.get(0)));
        }
    }

    @Test
    void postgresqlThatMayOnlyBeRead() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.POSTGRESQL);
                EmbeddingApplication application = application(database)) {
            String readOnly = database.url() + "?options=-c%20default_transaction_read_only=on";
            assertFailed(application.run("upgrade", "--url", readOnly), 7, "read-only");
            assertThat(application.run("current", "--url", readOnly).out()).startsWith("base");
        }
    }

    @Test
    void mariaDbThatMayOnlyBeRead() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.MARIADB);
                EmbeddingApplication application = application(database)) {
            String readOnly = database.url() + "?sessionVariables=transaction_read_only=1";
            assertFailed(application.run("upgrade", "--url", readOnly), 7, "READ ONLY");
        }
    }

    @Test
    void mariaDbPrivilegeThatIsMissing() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.MARIADB);
                EmbeddingApplication application = application(database)) {
            execute(database, "create user weak@'127.0.0.1' identified by 'weak'");
            execute(database, "grant select on *.* to weak@'127.0.0.1'");
            try {
                assertFailed(
                        application.run("upgrade", "--user", "weak", "--password", "weak"), 7, "CREATE command denied");
            } finally {
                execute(database, "drop user weak@'127.0.0.1'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void historyTableOfSomebodyElse(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            execute(
                    database,
                    kind == DatabaseKind.H2
                            ? "create table \"flyway_schema_history\" (id int)"
                            : "create table flyway_schema_history (id int)");

            assertFailed(application.run("upgrade"), 13, "flyway_schema_history");
        }
    }

    @Test
    void fileThatMayOnlyBeRead() throws SQLException {
        Path file = folder.resolve("readonly");
        try (Database database = new Database(DatabaseKind.H2, "jdbc:h2:file:" + file, "sa", "", done -> {});
                EmbeddingApplication application = application(database)) {
            execute(database, "select 1");
            assertFailed(application.run("upgrade", "--url", database.url() + ";ACCESS_MODE_DATA=r"), 7, "read only");
        }
    }

    /**
     * A process that may not make files larger than this finds what one does on a full disk. The rows are more than H2 holds back in
     * memory, so that their own statement fails.
     */
    @Test
    void diskThatIsFull() throws Exception {
        Path file = folder.resolve("full");
        try (Database database = new Database(DatabaseKind.H2, "jdbc:h2:file:" + file, "sa", "", done -> {});
                EmbeddingApplication application = application(database)) {
            assertThat(application.run("upgrade").code()).isZero();
            application.migration("2__large", """
                    create table large (id int primary key, text varchar(1000));
                    insert into large select x, repeat(random_uuid(), 20) from system_range(1, 300000);
                    """, "drop table large;");
            Process process = application.startWithin(2048, "upgrade");
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            assertFailed(new Result(code, "", output), 14, "cannot read or write the database's file: ");

            Result again = application.run("upgrade", "--resume");
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(application.run("current").out()).isEqualTo("V2 large\n");
        }
    }

    /** H2 has such rows in memory still when their statement is done: they must not be lost when the process ends. */
    @Test
    void diskThatIsFullForTheLastRows() throws Exception {
        Path file = folder.resolve("full");
        try (Database database = new Database(DatabaseKind.H2, "jdbc:h2:file:" + file, "sa", "", done -> {});
                EmbeddingApplication application = application(database)) {
            assertThat(application.run("upgrade").code()).isZero();
            long used = Files.size(folder.resolve("full.mv.db")) / 1024;
            application.migration("2__small", """
                    create table small (id int primary key, text varchar(1000));
                    insert into small select x, repeat(random_uuid(), 20) from system_range(1, 2000);
                    """, "drop table small;");
            Process process = application.startWithin((int) used + 64, "upgrade");
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFailed(new Result(process.waitFor(), "", output), 7, "cannot read or write the database's file: ");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void twentyUpgradersOfAnEmptyDatabase(DatabaseKind kind) throws Exception {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.migration("2__row", "insert into customers values (1);", "delete from customers;");
            List<CompletableFuture<Result>> runs = new ArrayList<>();
            var threads = Executors.newFixedThreadPool(20);
            for (int i = 0; i < 20; i++) {
                runs.add(CompletableFuture.supplyAsync(() -> application.run("upgrade"), threads));
            }
            threads.shutdown();
            for (CompletableFuture<Result> run : runs) {
                Result result = run.get(100, TimeUnit.SECONDS);
                assertThat(result.code()).as(result.err()).isZero();
            }
            assertThat(application.run("current").out()).isEqualTo("V2 row\n");
        }
    }
}
