package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One upgrade of many databases. */
final class TargetsTest {
    private static final int SCHEMAS = 200;

    @TempDir
    private Path folder;

    @Test
    void twoHundredSchemasOfWhichOneFailsAtFirst() throws SQLException, IOException {
        try (Database database = Servers.fresh(DatabaseKind.POSTGRESQL);
                EmbeddingApplication application = new EmbeddingApplication(folder, database)
                        .migration("1__a", "create table a (id int primary key);", "drop table a;")
                        .migration("2__b", "create table b (id int primary key);", "drop table b;");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 1; i <= SCHEMAS; i++) {
                statement.execute("create schema \"Tenant %d\"".formatted(i));
            }
            statement.execute("create table \"Tenant 7\".theirs (id int)");
            Files.writeString(
                    folder.resolve("targets"),
                    "# tenants\nselect nspname from pg_namespace where nspname like 'Tenant%' order by oid;\n");

            Result first = application.run("upgrade", "--targets", "targets", "--parallel", "4");
            assertThat(first.code()).as(first.err()).isEqualTo(21);
            assertThat(first.out())
                    .contains("schema Tenant 1: Upgraded from base to V2: 2 migrations in")
                    .contains("200 databases: 199 upgraded, 0 had nothing to do, 1 failed.")
                    .endsWith("  failed: schema Tenant 7 (FOREIGN_SCHEMA)\n");
            assertThat(first.err()).contains("Error: schema Tenant 7: The schema is not empty (theirs)");

            statement.execute("drop table \"Tenant 7\".theirs");
            Result second = application.run("upgrade", "--targets", "targets", "--parallel", "4", "--quiet");
            assertThat(second.code()).as(second.err()).isZero();
            assertThat(second.out()).isEmpty();
            assertThat(
                            Catalog.column(
                                    connection,
                                    "select count(*) from pg_tables where schemaname like 'Tenant%' and tablename in ('a', 'b')"))
                    .containsExactly("400");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aListOfUrls(DatabaseKind kind) throws SQLException, IOException {
        try (Database one = Servers.fresh(kind);
                Database other = Servers.fresh(kind);
                EmbeddingApplication application = new EmbeddingApplication(folder, one)
                        .migration("1__a", "create table a (id int primary key);", "drop table a;")) {
            application.run("upgrade");
            Files.writeString(folder.resolve("list"), one.url() + "\n\n" + other.url() + "\n");

            Result result = application.run("upgrade", "--targets", "list");
            assertThat(result.code()).as(result.err()).isZero();
            assertThat(result.out()).contains("2 databases: 1 upgraded, 1 had nothing to do, 0 failed.");
            assertThat(application.run("upgrade", "--targets", "list", "--json").out())
                    .contains("\"targets\":[{\"target\":", "\"exit\":\"OK\"");
            Files.writeString(folder.resolve("list"), "# none\n");
            assertThat(application.run("upgrade", "--targets", "list").code()).isEqualTo(2);
        }
    }

    /** The history of a schema further down the search path is another's. */
    @Test
    void theFirstSchemaOfASearchPathCounts() throws SQLException, IOException {
        try (Database database = Servers.fresh(DatabaseKind.POSTGRESQL);
                EmbeddingApplication application = new EmbeddingApplication(folder, database)
                        .migration("1__a", "create table a (id int primary key);", "drop table a;");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(application.run("upgrade").code()).isZero();
            statement.execute("create schema tenant");
            String url = database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=tenant,public";

            Result result = application.run("upgrade", "--url", url);

            assertThat(result.code()).as(result.err()).isZero();
            assertThat(Catalog.column(connection, "select schemaname from pg_tables where tablename = 'a' order by 1"))
                    .containsExactly("public", "tenant");
        }
    }
}
