package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code driftless.online=true} from the sources to a PostgreSQL server. */
final class OnlineTest {
    private static final String UP = "src/main/resources/db/migration/";

    @TempDir
    private Path folder;

    private TeamProject project;
    private Database database;

    @BeforeEach
    void oneMigrationWithRows() throws IOException, SQLException {
        database = Servers.fresh(DatabaseKind.POSTGRESQL);
        project = new TeamProject(folder, "-Adriftless.dialects=postgresql", "-Adriftless.online=true");
        project.entity("Customer", "String name;").accepts("create customers");
        assertThat(project.files(UP)).containsExactly("V1__create_customers.sql");
        does("upgrade");
        execute("insert into customer (id, name) values (1, 'ann'), (2, 'bob')");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        project.close();
        database.close();
    }

    private Result run(String... words) throws IOException {
        return project.run(database, words);
    }

    private String does(String... words) throws IOException {
        return project.does(database, words);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            Sql.run(connection, List.of(sql));
        }
    }

    private void uniqueMail() {
        project.entity(
                "Customer",
                "String name;",
                "@Backfill(\"name\") @Column(nullable = false, unique = true) String mail;");
    }

    @Test
    void longWorkIsAMigrationOfItsOwn() throws IOException, SQLException {
        uniqueMail();
        project.built();
        assertThat(project.does("accept", "-m", "add mail")).startsWith("Accepted V3 add mail:\n");
        assertThat(project.files(UP))
                .containsExactly(
                        "V1__create_customers.sql", "V2__add_mail.sql", "V3__add_mail.sql", "V3__add_mail.sql.conf");
        assertThat(project.files("snapshots/main"))
                .containsExactly("V1__create_customers.json", "V2__add_mail.json", "V3__add_mail.json");
        assertThat(project.build().messages()).isEmpty();
        assertThat(project.path("target/driftless").toFile().list()).isNull();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");

        assertThat(does("upgrade")).contains("Upgraded from V1 to V3: 2 migrations");
        does("downgrade", "V1", "--yes");
        does("upgrade");
        does("downgrade", "-1", "--yes");
        does("upgrade");
        try (Connection connection = database.connect()) {
            assertThat(Catalog.column(connection, "select mail from customer order by id"))
                    .containsExactly("ann", "bob");
        }
    }

    @Test
    void whatFailedHalfWayRunsAgain() throws IOException, SQLException {
        uniqueMail();
        project.accepts("add mail");
        execute("insert into customer (id, name) values (3, 'ann')");

        Result failed = run("upgrade");
        assertThat(failed.code()).as(failed.err()).isEqualTo(14);
        assertThat(failed.err()).contains("V3__add_mail.sql failed", "keeps what ran", "upgrade --resume");
        assertThat(does("current")).isEqualTo("V2 add mail\n");
        execute("update customer set mail = 'ann3' where id = 3");
        assertThat(does("upgrade", "--resume")).contains("Upgraded from V2 to V3");
        try (Connection connection = database.connect()) {
            assertThat(Catalog.column(connection, "select mail from customer order by id"))
                    .containsExactly("ann", "bob", "ann3");
        }
    }

    @Test
    void amendingAndRemovingCareForTheSettings() throws IOException {
        uniqueMail();
        project.accepts("add mail");
        project.entity(
                "Customer",
                "String name;",
                "@Backfill(\"name\") @Column(nullable = false) String mail;",
                "String phone;");
        project.built();

        does("accept", "--amend");
        assertThat(project.files(UP))
                .containsExactly(
                        "V1__create_customers.sql",
                        "V2__add_mail.sql",
                        "V3__add_mail.sql",
                        "V4__add_mail.sql",
                        "V4__add_mail.sql.conf");
        assertThat(project.build().messages()).isEmpty();
        does("remove");
        assertThat(project.files(UP)).doesNotContain("V4__add_mail.sql", "V4__add_mail.sql.conf");
        does("upgrade", "--allow-drift");
    }
}
