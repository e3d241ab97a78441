package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code accept --hold}, and a later {@code accept --drop-held}, from the sources to the database. */
final class HoldTest {
    private static final String NAME = "String name;";
    private static final String FAX = "@Column(nullable = false, length = 40) String fax;";
    private static final String COUNTRY = "@ManyToOne(optional = false) Country country;";
    private static final String MAIL = "String mail;";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void bothReleasesWorkUntilWhatIsHeldIsDroppedInALaterOne(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql,mariadb");
                Database database = Servers.fresh(kind);
                Database scratch = Servers.fresh(kind);
                Connection connection = database.connect()) {
            firstRelease(project);
            project.does(database, "upgrade");
            oldReleaseInserts(connection, 1);

            project.entity("Customer", NAME, MAIL);
            Files.delete(project.path("src/main/java/shop/Fax.java"));
            project.built();
            String said = project.does(
                    "accept",
                    "-m",
                    "add mail",
                    "--hold",
                    "dropped-column:Customer.fax",
                    "--hold",
                    "dropped-column:customer.country_id",
                    "--hold",
                    "dropped-table:fax");
            assertThat(said).startsWith("Accepted V2 add mail:\n  snapshots/main/V2__add_mail.json\n");
            assertThat(project.build().messages()).isEmpty();
            assertThat(project.does(database, "upgrade")).contains("V2 add mail");
            assertInOrder(project, database, 2);
            assertThat(project.run(database, "history").err())
                    .contains("Held: Customer.country_id since V2, Customer.fax since V2, Fax since V2;");
            oldReleaseInserts(connection, 2);
            Sql.run(
                    connection,
                    List.of(
                            "insert into Customer (id, name, mail) values (3, 'new', 'm')",
                            "update Customer set country_id = 9 where id = 1",
                            "update Fax set country_id = 9",
                            "delete from Country where id = 1"));

            project.entity("Customer", NAME, MAIL, "int size = 1;").built();
            assertThat(project.text("target/driftless/h2/V3__draft.sql")).doesNotContain("fax", "Fax", "country");
            project.entity("Customer", NAME, MAIL, "String town;").accepts("add town");
            project.does(database, "upgrade");
            assertInOrder(project, database, 3);

            assertThat(project.does("accept", "--drop-held", "-m", "drop fax"))
                    .startsWith("Accepted V4 drop fax:\n  snapshots/main/V4__drop_fax.json\n");
            assertThat(project.build().messages()).isEmpty();
            assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
            Result stopped = project.run(database, "upgrade");
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(20);
            assertThat(stopped.err())
                    .contains(
                            "Customer.fax [dropped-column]: 2",
                            "Customer.country_id [dropped-column]: 2",
                            "Fax [dropped-table]: 2")
                    .doesNotContain("mail");
            Sql.run(connection, List.of("update Customer set fax = null, country_id = null", "delete from Fax"));
            assertThat(project.does(database, "upgrade")).contains("V4 drop fax");
            assertThat(project.does(database, "check")).isEqualTo("All in order.\n");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V4.\n");
            assertThat(Catalog.read(database).toString()).doesNotContainIgnoringCase("fax");

            assertThat(project.does(scratch, "verify"))
                    .isEqualTo(kind.dialect() + ": 4 up, 4 down, each as its snapshot.\n");
            project.does(database, "downgrade", "-1", "--yes");
            oldReleaseInserts(connection, 4);
            assertThat(project.run(database, "downgrade", "1", "--yes").err())
                    .as("rows of the new release have no fax")
                    .contains("U2__add_mail.sql failed");
            Sql.run(connection, List.of("update Customer set fax = 'x', country_id = 2"));
            project.does(database, "downgrade", "1", "--yes");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V1.\n");
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anIdThatAnotherReplacesIsNotNumberedAnyMore(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=" + kind.dialect());
                Database database = Servers.fresh(kind);
                Database scratch = Servers.fresh(kind);
                Connection connection = database.connect()) {
            town(project, "@GeneratedValue(strategy = GenerationType.IDENTITY) @Id long id;\n    String name;")
                    .accepts("create towns");
            project.does(database, "upgrade");
            Sql.run(connection, List.of("insert into Town (name) values ('x'), ('y')"));

            town(project, "@Id @Backfill(\"concat('c', id)\") String code;\n    String name;")
                    .built();
            project.does("accept", "-m", "codes", "--hold", "dropped-column:town.id");
            assertThat(project.build().messages()).isEmpty();
            project.does(database, "upgrade");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V2.\n");
            Sql.run(connection, List.of("insert into Town (code, name) values ('z', 'z'), ('zz', 'z')"));

            project.does("accept", "-m", "drop ids", "--drop-held");
            assertThat(project.build().messages()).isEmpty();
            assertThat(project.run(database, "upgrade").err()).contains("Town.id [dropped-column]: 2");
            project.does(database, "upgrade", "--skip-preflight");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V3.\n");
            assertThat(project.does(scratch, "verify"))
                    .isEqualTo(kind.dialect() + ": 3 up, 3 down, each as its snapshot.\n");
        }
    }

    private static TeamProject town(TeamProject project, String members) {
        return project.write("src/main/java/shop/Town.java", """
                package shop;

                import dev.driftless.annotations.*;
                import jakarta.persistence.*;

                @Entity
                class Town {
                    %s
                }
                """.formatted(members));
    }

    private void firstRelease(TeamProject project) throws IOException {
        project.entity("Country", NAME)
                .entity("Customer", NAME, FAX, COUNTRY)
                .write("src/main/java/shop/Fax.java", """
                        package shop;

                        import jakarta.persistence.*;

                        @Entity
                        class Fax {
                            @Id
                            @GeneratedValue(strategy = GenerationType.SEQUENCE)
                            long id;

                            @ManyToOne
                            Country country;
                        }
                        """)
                .accepts("create customers");
    }

    private static void oldReleaseInserts(Connection connection, int id) throws SQLException {
        String next = Catalog.column(connection, "select count(*) from Country where id = " + id)
                        .contains("0")
                ? "insert into Country (id, name) values (%d, 'x')"
                : "update Country set name = 'y' where id = %d";
        Sql.run(
                connection,
                List.of(
                        next.formatted(id),
                        "insert into Customer (id, name, fax, country_id) values (%d, 'old', '1', %d)"
                                .formatted(id, id),
                        "insert into Fax (id, country_id) values (%d, %d)".formatted(id, id)));
    }

    private static void assertInOrder(TeamProject project, Database database, int version) throws IOException {
        assertThat(project.does(database, "check")).isEqualTo("""
                held: Customer.country_id since V2
                held: Customer.fax since V2
                held: Fax since V2
                All in order.
                """);
        assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V" + version + ".\n");
    }
}
