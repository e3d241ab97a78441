package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code accept --java}: from the skeleton to the rows that it changes, and back. */
final class JavaMigrationTest {
    private static final String SOURCES = "src/main/java/db/migration/";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void runsOnceItIsWritten(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql,mariadb");
                Database database = Servers.fresh(kind);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            String[] upgrade = database.login("upgrade");
            project.entity("Customer", "String name;").accepts("create customers");
            assertThat(project.does("accept", "--java", "-m", "Fill names")).isEqualTo("""
                    Wrote the Java migration V2 fill names:
                      src/main/java/db/migration/V2FillNames.java
                      src/main/java/db/migration/h2/V2__fill_names.java
                      src/main/java/db/migration/mariadb/V2__fill_names.java
                      src/main/java/db/migration/postgresql/V2__fill_names.java
                      src/main/resources/db/undo/h2/U2__fill_names.sql
                      src/main/resources/db/undo/mariadb/U2__fill_names.sql
                      src/main/resources/db/undo/postgresql/U2__fill_names.sql
                    """);
            project.built();

            Result skeleton = project.run(upgrade);
            assertThat(skeleton.code()).isEqualTo(14);
            assertThat(skeleton.err())
                    .contains("V2__fill_names is not written yet")
                    .doesNotContain("\tat ");
            statement.execute("insert into Customer (id, name) values (1, 'ann')");

            write(project, "V2FillNames.java", "update Customer set name = upper(name)");
            undo(project, kind, "update Customer set name = lower(name);\n");
            assertThat(project.does(kind == DatabaseKind.POSTGRESQL ? upgrade : database.login("upgrade", "--resume")))
                    .contains("V2 fill names", "Upgraded from V1 to V2");
            assertThat(Catalog.column(connection, "select name from Customer")).containsExactly("ANN");
            assertThat(project.does(upgrade)).isEqualTo("Already at V2: nothing to do.\n");
            assertThat(project.does(database, "history")).contains("* V2", "fill names");
            assertThat(project.does(database, "check")).isEqualTo("All in order.\n");

            project.does(database, "downgrade", "-1", "--yes");
            assertThat(Catalog.column(connection, "select name from Customer")).containsExactly("ann");
            project.does(upgrade);
            assertThat(Catalog.column(connection, "select name from Customer")).containsExactly("ANN");
            assertThat(project.does("upgrade", "--sql", "V1:V2", "--dialect", kind.dialect()))
                    .contains("Let upgrade run V2__fill_names.");
        }
    }

    @Test
    void oneDatabaseNeedsOneClassAndTheDraftIsAcceptedFirst() throws IOException {
        try (TeamProject project = new TeamProject(folder)) {
            project.entity("Customer", "String name;").built();
            assertThat(project.does("accept", "--java", "-m", "customers"))
                    .contains("Accepted V1 customers:", "Wrote the Java migration V2 customers data:");
            assertThat(project.files(SOURCES)).containsExactly("V2__customers_data.java");
            assertThat(project.text(SOURCES + "V2__customers_data.java")).isEqualTo("""
                    package db.migration;

                    import org.flywaydb.core.api.migration.BaseJavaMigration;
                    import org.flywaydb.core.api.migration.Context;

                    /**
                     * Runs once in each database; U2__customers_data.sql takes it back.
                     */
                    public class V2__customers_data extends BaseJavaMigration {
                        @Override
                        public void migrate(Context context) throws Exception {
                            // Use context.getConnection(): Flyway commits and closes it.
                            throw new UnsupportedOperationException("V2__customers_data is not written yet");
                        }
                    }
                    """);

            write(project, "V2__customers_data.java", "insert into Customer (id, name) values (1, 'ann')");
            project.does("upgrade");
            project.entity("Customer", "String name;", "String mail;").accepts("add mail");
            assertThat(project.files("src/main/resources/db/migration"))
                    .containsExactly("V1__customers.sql", "V3__add_mail.sql");
            assertThat(project.does("upgrade")).contains("Upgraded from V2 to V3");

            Result back = project.run("downgrade", "V1");
            assertThat(back.err()).contains("V2__customers_data: What it did to the data does not come back.");
            project.does("downgrade", "base", "--yes");
            project.does("upgrade");
        }
    }

    /** Puts a statement where the skeleton refuses, and builds. */
    private static void write(TeamProject project, String file, String sql) throws IOException {
        String skeleton = project.text(SOURCES + file);
        String written = skeleton.replaceAll(
                "throw new .*;",
                "try (java.sql.Statement s = context.getConnection().createStatement()) { s.execute(\"" + sql
                        + "\"); }");
        assertThat(written).isNotEqualTo(skeleton);
        project.write(SOURCES + file, written).built();
    }

    private static void undo(TeamProject project, DatabaseKind kind, String sql) throws IOException {
        project.write("src/main/resources/db/undo/" + kind.dialect() + "/U2__fill_names.sql", sql)
                .built();
    }
}
