package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class CommandLineTest {
    @TempDir
    private Path folder;

    private EmbeddingApplication application(Database database) {
        return new EmbeddingApplication(folder, database)
                .migration("1__customers", "create table customers (id int primary key);", "drop table customers;")
                .migration("2__orders", """
                        create table orders (id int primary key, note varchar(80));
                        insert into orders values (1, 'a; ${b} -- c');
                        """, "drop table orders;");
    }

    private static Flyway flyway(Database database, EmbeddingApplication application) {
        return Flyway.configure(application.classLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/" + database.kind().dialect())
                .placeholderReplacement(false)
                .load();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void upgradeDowngradeUpgrade(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            assertThat(application.run("upgrade").out()).contains("Upgraded from base to V2: 2 migrations in");

            Result down = application.run("downgrade", "-1", "--yes");
            assertThat(down.err()).doesNotContain("Error");
            assertThat(down.out())
                    .contains("took back V2 orders")
                    .endsWith("Downgraded to V1: 1 migration taken back.\n");
            assertThat(tableExists(database, "orders")).isFalse();
            assertThat(application.run("upgrade").out()).contains("Upgraded from V1 to V2: 1 migration in");
            assertThat(tableExists(database, "orders")).isTrue();

            assertThat(application.run("downgrade", "base", "--yes").code()).isZero();
            assertThat(tableExists(database, "customers")).isFalse();
            assertThat(application.run("upgrade").code()).isZero();
            assertThat(application.run("check").code()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void flywayGoesOnAsIfTheVersionHadNeverBeenApplied(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.run("upgrade");
            application.run("downgrade", "-1", "--yes");
            Flyway flyway = flyway(database, application);

            assertThat(flyway.info().pending()).hasSize(1);
            assertThat(flyway.info().current().getVersion()).hasToString("1");
            assertThatThrownBy(flyway::validate)
                    .isInstanceOf(FlywayValidateException.class)
                    .hasMessageContaining("not applied to database: 2");
            assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
            flyway.validate();
            assertThat(application.run("upgrade").out()).isEqualTo("Already at V2: nothing to do.\n");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void wrongPassword(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.run("upgrade");

            Result result = application.run("upgrade", "--password", "hunter2");
            assertThat(result.code()).isEqualTo(5);
            assertThat(result.err())
                    .contains("'" + database.user() + "'", "DATABASE_PASSWORD")
                    .doesNotContain("hunter2", "\tat ");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "H2")
    void databaseThatCannotBeReached(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            Result noServer = application.run("upgrade", "--url", database.url().replaceFirst(":\\d+/", ":1/"));
            assertThat(noServer.code()).as(noServer.err()).isEqualTo(4);
            assertThat(noServer.err()).contains("Cannot reach").doesNotContain("\tat ");

            Result noHost = application.run(
                    "upgrade", "--url", database.url().replaceFirst("127.0.0.1", "no-such-host.invalid"));
            assertThat(noHost.code()).as(noHost.err()).isEqualTo(4);

            Result noDatabase = application.run("upgrade", "--url", database.url() + "_not");
            assertThat(noDatabase.code()).as(noDatabase.err()).isEqualTo(4);
            assertThat(noDatabase.err()).contains("Create that database");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void brokenMigration(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.migration(
                    "3__broken", "create table half (id int);\ninsert into nowhere values (1);\n", "drop table half;");

            Result result = application.run("upgrade");
            assertThat(result.code()).as(result.err()).isEqualTo(14);
            assertThat(result.err())
                    .contains("V3__broken.sql failed at line 2: ")
                    .doesNotContain("\tat ");
            boolean kept = kind != DatabaseKind.POSTGRESQL;
            assertThat(tableExists(database, "half")).isEqualTo(kept);
            assertThat(result.err()).contains(kept ? "notes the migration as failed" : "rolled back as a whole");

            application.migration(
                    "3__broken",
                    kept ? "create table if not exists half (id int);" : "create table half (id int);",
                    "drop table half;");
            assertThat(application.run("upgrade").code()).isEqualTo(kept ? 11 : 0);
            assertThat(application.run("upgrade", "--resume").code()).isZero();
            assertThat(application.run("current").out()).isEqualTo("V3 broken\n");
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "POSTGRESQL")
    void aMendedMigrationGoesOnAtTheStatementThatFailed(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            String start = """
                    create table once (id int);
                    insert into once values (1);
                    alter table once add column more int;
                    insert into once (id) values (2);
                    """;
            application.migration("3__mended", start + "create table orders (id int);", "drop table once;");
            assertThat(application.run("upgrade").err()).contains("failed at line 5", "upgrade --resume");
            assertThat(application.run("downgrade", "-1", "--yes").code()).isEqualTo(11);

            application.migration("3__mended", start + "create table mended (id int);", "drop table once;");
            Result result = application.run("upgrade", "--resume");
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.err()).contains("V3__mended.sql was interrupted. Going on at line 5.");
            assertThat(count(database, "once")).isEqualTo(2);
            assertThat(tableExists(database, "mended")).isTrue();
            assertThat(tableExists(database, "driftless_progress")).isFalse();
            flyway(database, application).validate();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DatabaseKind.class, mode = Mode.EXCLUDE, names = "POSTGRESQL")
    void aStatementThatTheDatabaseRefusedIsNotTakenForDone(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.migration("3__twice", "create table orders (id int);", "drop table orders;");
            assertThat(application.run("upgrade").code()).isEqualTo(14);

            assertThat(application.run("upgrade", "--resume").code()).isEqualTo(14);
            assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
        }
    }

    private static int count(Database database, String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void brokenUndo(DatabaseKind kind) throws SQLException {
        try (Database database = Servers.fresh(kind);
                EmbeddingApplication application = application(database)) {
            application.migration("3__more", "create table more (id int);", "drop table more;\ndelete from nowhere;\n");
            application.run("upgrade");

            Result result = application.run("downgrade", "-1", "--yes");
            assertThat(result.code()).as(result.err()).isEqualTo(14);
            assertThat(result.err()).contains("U3__more.sql failed at line 2: ").doesNotContain("\tat ");
            assertThat(tableExists(database, "more")).isEqualTo(kind == DatabaseKind.POSTGRESQL);
            assertThat(application.run("current").out()).isEqualTo("V3 more\n");

            application.migration("3__more", "create table more (id int);", "drop table if exists more;");
            assertThat(application.run("downgrade", "-1", "--yes").code()).isZero();
            assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
        }
    }

    @Test
    void postgresqlIndexConcurrentlyAndBodies() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.POSTGRESQL);
                EmbeddingApplication application = application(database)) {
            application
                    .migration(
                            "3__index",
                            "create index concurrently orders_note on orders (note);",
                            "drop index concurrently orders_note;")
                    .migration("4__body", "create table audit (id int);", """
                            do $$
                            begin
                              execute 'drop table audit';
                            end;
                            $$;
                            """);

            assertThat(application.run("upgrade").code()).isZero();
            Result down = application.run("downgrade", "V2", "--yes");
            assertThat(down.code()).as(down.err()).isZero();
            assertThat(tableExists(database, "audit")).isFalse();
            assertThat(application.run("upgrade").code()).isZero();
        }
    }

    @Test
    void mariaDbDelimiters() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.MARIADB);
                EmbeddingApplication application = application(database)) {
            application.migration("3__trigger", """
                    delimiter //
                    create trigger t before insert on orders for each row begin set new.note = 'x;'; end//
                    delimiter ;
                    """, """
                    delimiter //
                    drop trigger t//
                    delimiter ;
                    delete from orders;
                    """);

            assertThat(application.run("upgrade").code()).isZero();
            Result down = application.run("downgrade", "-1", "--yes");
            assertThat(down.code()).as(down.err()).isZero();
        }
    }

    @Test
    void missingPrivilege() throws SQLException {
        try (Database database = Servers.fresh(DatabaseKind.POSTGRESQL);
                EmbeddingApplication application = application(database)) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role weak login password 'weak'");
                Result result = application.run("upgrade", "--user", "weak", "--password", "weak");
                assertThat(result.code()).as(result.err()).isEqualTo(7);
                assertThat(result.err()).contains("permission denied").doesNotContain("\tat ");
                statement.execute("drop role weak");
            }
        }
    }

    private static boolean tableExists(Database database, String name) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select 1 from " + name);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
