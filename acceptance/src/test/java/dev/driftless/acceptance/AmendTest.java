package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code accept --amend} and {@code accept --baseline}, from the sources to the database. */
final class AmendTest {
    private static final String UP = "src/main/resources/db/migration/";
    private static final String DOWN = "src/main/resources/db/undo/";

    @TempDir
    private Path folder;

    private TeamProject project;

    @BeforeEach
    void open() {
        project = new TeamProject(folder);
    }

    @AfterEach
    void close() throws IOException {
        project.close();
    }

    private TeamProject customer(String... members) {
        return project.entity("Customer", members);
    }

    @Test
    void foldsTheDriftIntoTheHead() throws IOException {
        customer("String name;").accepts("create customers");
        customer("String name;", "String mail;").accepts("add mail");
        customer(
                        "String name;",
                        "@Column(length = 320) String mail;",
                        "@Backfill(\"0\") @Column(nullable = false) int size;")
                .built();

        String said = project.does("accept", "--amend");
        assertThat(said).startsWith("Amended V2 add mail:\n  snapshots/main/V2__add_mail.json\n");
        assertThat(project.files(UP)).containsExactly("V1__create_customers.sql", "V2__add_mail.sql");
        assertThat(project.text(UP + "V2__add_mail.sql"))
                .contains("varchar(320)", "size")
                .doesNotContain("varchar(255)");
        assertThat(project.text(DOWN + "U2__add_mail.sql")).contains("drop column");

        assertThat(project.build().messages()).isEmpty();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
        project.does("upgrade");
        project.does("downgrade", "base", "--yes");
        project.does("upgrade");
    }

    @Test
    void theFirstMigrationCanBeAmendedAndRenamed() throws IOException {
        customer("String name;").accepts("create customers");
        customer("String firstName;").built();

        project.does("accept", "--amend", "-m", "first customers");
        assertThat(project.files(UP)).containsExactly("V1__first_customers.sql");
        assertThat(project.files(DOWN)).containsExactly("U1__first_customers.sql");
        assertThat(project.files("snapshots")).containsExactly("main/V1__first_customers.json");
        assertThat(project.text(UP + "V1__first_customers.sql"))
                .contains("create table")
                .doesNotContain("alter table");
        assertThat(project.build().messages()).isEmpty();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
    }

    @Test
    void editsOfPeopleAreKeptBesideTheScript() throws IOException {
        customer("String name;").accepts("create customers");
        String edited = project.text(UP + "V1__create_customers.sql") + "insert into Customer values (1, 'Ann');\n";
        project.write(UP + "V1__create_customers.sql", edited);
        customer("String name;", "String mail;").built();
        String draft = "target/driftless/h2/V2__draft.sql";
        project.write(draft, project.text(draft) + "-- mine\n");

        Result result = project.run("accept", "--amend");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("kept as " + UP + "V1__create_customers.sql.edited.", "sql.edited2.");
        assertThat(project.text(UP + "V1__create_customers.sql.edited")).isEqualTo(edited);
        assertThat(project.text(UP + "V1__create_customers.sql.edited2")).endsWith("-- mine\n");
        assertThat(project.text(UP + "V1__create_customers.sql"))
                .contains("mail")
                .doesNotContain("Ann");
        project.built();
        assertThat(project.run("check", "--offline").out())
                .contains("V1__create_customers.sql.edited holds edits that an amendment put aside");
        project.does("upgrade");
    }

    @Test
    void answersOfTheMigrationStillHold() throws IOException {
        customer("String name;", "String fax;", "String telex;").accepts("create customers");
        customer("String name;", "String telex;").built();
        project.does("accept", "-m", "drop fax", "--allow", "dropped-column:customer.fax", "--reason", "unused");
        customer("String name;").built();

        Result open = project.run("accept", "--amend");
        assertThat(open.code()).isEqualTo(17);
        assertThat(open.err()).contains("dropped-column:Customer.telex").doesNotContain("Customer.fax");
        project.does("accept", "--amend", "--allow", "dropped-column:customer.telex", "--reason", "nobody has one");
        assertThat(project.text(UP + "V2__drop_fax.sql"))
                .contains(
                        "-- Allowed: dropped-column at Customer.fax: unused",
                        "-- Allowed: dropped-column at Customer.telex: nobody has one")
                .doesNotContain("-- Not answered");
    }

    @Test
    void whatADatabaseHasRunIsNotAmended() throws IOException {
        customer("String name;").accepts("create customers");
        project.does("upgrade");
        customer("String name;", "String mail;").built();

        Result refused = project.run("accept", "--amend");
        assertThat(refused.code()).isEqualTo(17);
        assertThat(refused.err()).contains("has already run V1", "downgrade -1");
        project.does("accept", "--amend", "--force");
    }

    @Test
    void amendingNeedsADraftAMigrationAndADifference() throws IOException {
        customer("String name;").built();
        assertThat(project.run("accept", "--amend").err()).contains("no accepted migration to amend");
        project.accepts("create customers");
        assertThat(project.run("accept", "--amend").err()).contains("There is no draft");

        customer("String name;", "String mail;").accepts("add mail");
        customer("String name;").built();
        Result nothingLeft = project.run("accept", "--amend");
        assertThat(nothingLeft.code()).isEqualTo(17);
        assertThat(nothingLeft.err()).contains("again as before V2__add_mail", "remove");
        assertThat(project.files("snapshots")).hasSize(2);
    }

    @Test
    void aBaselineStandsForMigrationsWrittenByHand() throws IOException {
        project.write(UP + "V1__customers.sql", "create table customer (id bigint not null, primary key (id));\n")
                .write(UP + "V57__name.sql", "alter table customer add column name varchar(255);\n");
        customer("String name;").built();

        assertThat(project.does("accept", "--baseline"))
                .isEqualTo("Accepted the baseline V57 baseline:\n  snapshots/main/V57__baseline.json\n");
        assertThat(project.build().messages()).isEmpty();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
        project.does("upgrade");

        customer("String name;", "String mail;").built();
        assertThat(project.run("accept", "--amend").err()).contains("V57__baseline is a baseline");
        assertThat(project.run("accept", "--baseline").code()).isEqualTo(17);
        project.does("accept", "-m", "add mail");
        project.built();
        assertThat(project.does("upgrade")).contains("V58 add mail");
        assertThat(project.does("check")).isEqualTo("All in order.\n");
    }

    @Test
    void aBaselineNeedsMigrations() throws IOException {
        customer("String name;").built();

        Result result = project.run("accept", "--baseline");
        assertThat(result.code()).isEqualTo(17);
        assertThat(result.err()).contains("no migrations in src/main/resources/db/migration", "accept -m", "stamp 1");
        assertThat(Files.exists(project.path("snapshots"))).isFalse();
    }

    @Test
    void optionsThatDoNotGoTogether() throws IOException {
        customer("String name;").built();

        assertThat(project.run("accept", "--amend", "--baseline").code()).isEqualTo(2);
        assertThat(project.run("accept", "-m", "x", "--force").code()).isEqualTo(2);
        assertThat(project.run("accept").code()).isEqualTo(2);
    }
}
