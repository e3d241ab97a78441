package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that are killed at a random moment of an upgrade or a downgrade. Afterwards the same command leads to the schema and the
 * rows that it would have led to, although no statement of these scripts can run twice. {@code -Dkills=200 -Dseed=1} for many.
 */
final class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 1);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anUpgradeGoesOnWhereItWasKilled(DatabaseKind kind) throws Exception {
        List<String> expected;
        long time;
        try (Database database = fresh(kind, "whole");
                EmbeddingApplication application = application(database, "whole")) {
            time = finished(application.start("upgrade"));
            expected = contents(database);
            assertThat(expected).hasSizeGreaterThan(140);
        }
        for (int i = 0; i < KILLS; i++) {
            String name = "up" + i;
            try (Database database = fresh(kind, name);
                    EmbeddingApplication application = application(database, name)) {
                killed(application.start("upgrade"), time);
                Result result = application.run("upgrade", "--wait", "60s");
                assertThat(result.code()).as("kill %d: %s", i, result.err()).isZero();
                assertThat(contents(database))
                        .as("kill %d: %s", i, result.err())
                        .isEqualTo(expected);
                flyway(database, application).validate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDowngradeGoesOnWhereItWasKilled(DatabaseKind kind) throws Exception {
        long time = 0;
        List<String> expected = List.of();
        for (int i = -1; i < KILLS; i++) {
            String name = "down" + i;
            try (Database database = fresh(kind, name);
                    EmbeddingApplication application = application(database, name)) {
                assertThat(application.run("upgrade").code()).isZero();
                Process process = application.start("downgrade", "V1", "--yes");
                if (i < 0) {
                    time = finished(process);
                    expected = contents(database);
                    continue;
                }
                killed(process, time);
                Result result = application.run("downgrade", "V1", "--yes", "--wait", "60s");
                assertThat(result.code()).as("kill %d: %s", i, result.err()).isZero();
                assertThat(contents(database))
                        .as("kill %d: %s", i, result.err())
                        .isEqualTo(expected);
                assertThat(flyway(database, application).info().pending()).hasSize(3);
                assertThat(application.run("upgrade").code()).isZero();
            }
        }
    }

    /** The last moment of a downgrade is the one between the last script and the end of the notes. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDowngradeWithNothingLeftToDoTakesFinishedNotesAwayAndNoOthers(DatabaseKind kind) throws Exception {
        try (Database database = fresh(kind, "end");
                EmbeddingApplication application = application(database, "end")) {
            assertThat(application.run("upgrade").code()).isZero();
            assertThat(application.run("downgrade", "V1", "--yes").code()).isZero();
            List<String> expected = contents(database);

            note(database, "2", "U2__orders.sql");
            assertThat(application.run("downgrade", "V1", "--yes").code()).isZero();
            assertThat(contents(database)).isEqualTo(expected);

            note(database, "1", "U1__start.sql");
            assertThat(application.run("downgrade", "V1", "--yes").code()).isZero();
            assertThat(contents(database)).isNotEqualTo(expected);
        }
    }

    private static void note(Database database, String version, String script) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table driftless_progress (version varchar(50) not null, script varchar(1000) not null,"
                            + " direction varchar(4) not null, statement integer not null, failed integer not null,"
                            + " done varchar(64) not null)");
            statement.executeUpdate(
                    "insert into driftless_progress values ('" + version + "', '" + script + "', 'DOWN', 1, 0, '')");
        }
    }

    private EmbeddingApplication application(Database database, String name) {
        EmbeddingApplication application = new EmbeddingApplication(folder.resolve(name), database)
                .migration("1__start", """
                        create table customers (id int primary key, name varchar(80));
                        %s
                        """.formatted(rows("customers", 40)), "drop table customers;")
                .migration("2__orders", """
                        create table orders (id int primary key, customer int, note varchar(80));
                        %s
                        alter table customers add column orders int;
                        update customers set orders = coalesce(orders, 0) + 1;
                        update customers set orders = orders + 1;
                        create index orders_by_customer on orders (customer);
                        insert into orders values (1000, 1, 'last; ${one} -- here');
                        """.formatted(rows("orders", 60)), """
                        delete from orders where id = 1000;
                        alter table customers drop column orders;
                        update customers set name = concat(name, '<');
                        drop table orders;
                        update customers set name = concat(name, '<');
                        """)
                .migration("3__names", """
                        alter table customers rename column name to title;
                        update customers set title = concat(title, '+');
                        create table names (id int primary key, name varchar(80));
                        insert into names select id, title from customers;
                        alter table names add column more int;
                        update customers set title = concat(title, '+');
                        """, """
                        update customers set title = concat(title, '-');
                        drop table names;
                        alter table customers rename column title to name;
                        update customers set name = concat(name, '-');
                        """);
        return database.kind() == DatabaseKind.POSTGRESQL
                ? application.migration(
                        "4__concurrently",
                        "create index concurrently a on orders (note);\ncreate index concurrently b on orders (id, note);",
                        "drop index concurrently b;\ndrop index concurrently a;")
                : application.migration("4__more", "create table more (id int);", "drop table more;");
    }

    private static String rows(String table, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append(
                    table.equals("orders")
                            ? "insert into orders values (%1$d, %1$d, 'note %1$d');%n".formatted(i)
                            : "insert into customers values (%1$d, 'name %1$d');%n".formatted(i));
        }
        return rows.toString();
    }

    /** The file of an H2 database outlives its process. */
    private Database fresh(DatabaseKind kind, String name) throws SQLException, IOException {
        if (kind != DatabaseKind.H2) {
            return Servers.fresh(kind);
        }
        Path file = Files.createDirectories(folder.resolve(name)).resolve("data");
        return new Database(kind, "jdbc:h2:file:" + file, "sa", "", database -> {});
    }

    private static Flyway flyway(Database database, EmbeddingApplication application) {
        return Flyway.configure(application.classLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/" + database.kind().dialect())
                .placeholderReplacement(false)
                .load();
    }

    /** Lets a process come to its end; says how long its command took. */
    private static long finished(Process process) throws Exception {
        process.getInputStream().read();
        long start = System.nanoTime();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return System.nanoTime() - start;
    }

    private void killed(Process process, long time) throws Exception {
        process.getInputStream().read();
        TimeUnit.NANOSECONDS.sleep((long) (time * random.nextDouble()));
        process.destroyForcibly().waitFor();
    }

    /** The whole schema, and all rows. */
    private static List<String> contents(Database database) throws SQLException {
        List<String> lines = new ArrayList<>(Catalog.read(database));
        try (Connection connection = database.connect()) {
            for (String table : List.of("customers", "orders", "names")) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from " + table + " order by id")) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.append(" | ").append(rows.getString(i));
                        }
                        lines.add(line.toString());
                    }
                } catch (SQLException e) {
                    lines.add("no " + table);
                }
            }
        }
        return lines;
    }
}
