package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the commands, and the next compiles, make of what is held. */
final class HoldCommandsTest {
    private static final String UP = "src/main/resources/db/migration/";
    private static final String NAME = "String name;";
    private static final String FAX = "String fax;";
    private static final String REQUIRED_FAX = "@Column(nullable = false) String fax;";
    private static final String MAIL = "String mail;";

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

    private void holdsFax(String fax) throws IOException {
        customer(NAME, fax).accepts("create customers");
        customer(NAME).built();
        project.does("accept", "-m", "hold fax", "--hold", "dropped-column:Customer.fax");
        assertThat(project.build().messages()).isEmpty();
    }

    private Result refused(String... words) throws IOException {
        Result result = project.run(words);
        assertThat(result.code()).as(result.err()).isEqualTo(17);
        return result;
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aMigrationThatOnlyHoldsRunsNothing(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject module = new TeamProject(folder, "-Adriftless.dialects=" + kind.dialect());
                Database database = Servers.fresh(kind)) {
            project = module;
            holdsFax(FAX);
            assertThat(project.text(UP + "V2__hold_fax.sql")).contains("""
                    -- Held: Customer.fax, which no entity maps any more. It stays until a migration of its own drops it.
                    -- The previous release on the new schema: works.
                    -- The new release on the previous schema: works.
                    """).doesNotContain(";\n");
            assertThat(project.does(database, "upgrade")).contains("to V2: 2 migrations");
            assertThat(project.does(database, "check")).isEqualTo("held: Customer.fax since V2\nAll in order.\n");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V2.\n");
            project.does(database, "downgrade", "-1", "--yes");
            project.does(database, "downgrade", "base", "--yes");
            project.does(database, "upgrade");
        }
    }

    @Test
    void onlyWhatTheDraftDropsCanBeHeld() throws IOException {
        customer(NAME, FAX, "String telex;").accepts("create customers");
        customer(NAME).built();
        assertThat(refused("accept", "-m", "x", "--hold", "dropped-column:customer.fox")
                        .err())
                .contains(
                        "--hold dropped-column:customer.fox is nothing that the draft drops. It drops:",
                        "accept --hold dropped-column:Customer.fax",
                        "accept --hold dropped-column:Customer.telex");
        assertThat(refused("accept", "-m", "x", "--hold", "fax").err()).contains("--hold fax is not RULE:SUBJECT");
        assertThat(refused("accept", "-m", "x", "--hold", "dropped-column:customer.fax")
                        .err())
                .as("the other is still asked about")
                .contains("accept --allow dropped-column:Customer.telex")
                .doesNotContain("Customer.fax");
        assertThat(project.files("snapshots")).hasSize(1);

        project.does("accept", "-m", "no fax", "--hold", "dropped-column:customer");
        project.built();
        customer(NAME, MAIL).built();
        assertThat(refused("accept", "-m", "x", "--hold", "dropped-column:customer.fax")
                        .err())
                .contains("It drops nothing.");
        assertThat(project.run("accept", "-m", "x", "--hold", "a:b", "--drop-held")
                        .code())
                .isEqualTo(2);
        assertThat(project.run("accept", "--baseline", "--hold", "a:b").code()).isEqualTo(2);
    }

    @Test
    void whatSomethingElseIsCalledFromNowOnCannotBeHeld() throws IOException {
        customer(NAME, FAX).accepts("create customers");
        customer("@Column(name = \"fax\") String name;").built();
        assertThat(refused("accept", "-m", "x", "--hold", "dropped-column:customer.fax")
                        .err())
                .contains("Customer.fax cannot be held: something else gets its name");
    }

    @Test
    void whatIsMappedAgainIsNotHeldAnyMore() throws IOException {
        holdsFax(REQUIRED_FAX);
        assertThat(project.text(UP + "V2__hold_fax.sql")).contains("drop not null");
        project.does("upgrade");

        assertThat(customer(NAME, FAX).build().messages()).isEmpty();
        assertThat(project.does("check")).isEqualTo("All in order.\n");
        assertThat(refused("accept", "--drop-held", "-m", "x").err()).contains("Nothing is held.");

        assertThat(customer(NAME, REQUIRED_FAX).build().report()).contains("tightened-null");
        assertThat(project.text("target/driftless/h2/V3__draft.sql"))
                .contains("-- preflight [tightened-null] Customer.fax", "set not null")
                .doesNotContain("drop column");
        project.does("accept", "-m", "fax again", "--allow", "tightened-null:customer.fax", "--reason", "filled");
        assertThat(project.text("snapshots/main/V3__fax_again.json")).doesNotContain("held");
        project.built();
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
    }

    @Test
    void anotherTypeIsTheUsualChange() throws IOException {
        holdsFax(FAX);
        assertThat(customer(NAME, "@ConvertUsing(\"0\") int fax;").build().report())
                .contains("column Customer.fax");
        assertThat(project.text("target/driftless/h2/V3__draft.sql"))
                .contains("alter table Customer alter column fax")
                .doesNotContain("drop column", "add column");
    }

    @Test
    void aColumnThatTakesTheValuesOverIsFilledFromTheHeldOne() throws IOException, SQLException {
        try (Database database = Servers.fresh(DatabaseKind.H2);
                Connection connection = database.connect()) {
            customer(NAME, FAX).accepts("create customers");
            project.does(database, "upgrade");
            Sql.run(connection, List.of("insert into Customer (id, fax) values (1, '42')"));
            customer(NAME, "@Backfill(\"fax\") String telefax;").built();
            assertThat(refused("accept", "-m", "x").err()).contains("likely-rename");
            project.does("accept", "-m", "telefax", "--hold", "dropped-column:customer.fax");
            assertThat(project.build().messages()).isEmpty();
            project.does(database, "upgrade");
            assertThat(Catalog.column(connection, "select fax || telefax from Customer"))
                    .containsExactly("4242");
        }
    }

    @Test
    void whatIsHeldFollowsItsTable() throws IOException {
        holdsFax(FAX);
        project.write(
                "src/main/java/shop/Customer.java",
                project.text("src/main/java/shop/Customer.java")
                        .replace("@Entity", "@Entity @Table(name = \"clients\")"));
        project.accepts("clients");
        assertThat(project.text(UP + "V3__clients.sql"))
                .contains("rename to clients")
                .doesNotContain("Held");
        assertThat(project.does("check", "--offline")).startsWith("held: clients.fax since V3\n");
        project.does("accept", "-m", "drop fax", "--drop-held", "clients.fax");
        assertThat(project.text(UP + "V4__drop_fax.sql")).contains("drop column if exists fax");
        project.built().does("upgrade");
        assertThat(project.does("check")).isEqualTo("All in order.\n");
    }

    @Test
    void whatIsDroppedIsNamedAndMayGoWithItsRows() throws IOException {
        customer(NAME, FAX, "String telex;").accepts("create customers");
        assertThat(refused("accept", "-m", "x", "--drop-held").err())
                .contains("Nothing is held.", "--hold dropped-column:customers.fax");
        customer(NAME).built();
        assertThat(refused("accept", "-m", "x", "--drop-held").err()).contains("Drift is open");
        project.does("accept", "-m", "hold", "--hold", "dropped-column:customer");
        assertThat(refused("accept", "-m", "x", "--drop-held").err()).contains("Drift is open");
        project.built();

        assertThat(refused("accept", "-m", "x", "--drop-held", "customer.fox").err())
                .contains("customer.fox is not held, but Customer.fax and Customer.telex.");
        assertThat(refused(
                                "accept",
                                "-m",
                                "x",
                                "--drop-held",
                                "customer.fax",
                                "--allow",
                                "dropped-column:customer.telex",
                                "--reason",
                                "x")
                        .err())
                .contains("is about nothing that goes. It is: --allow dropped-column:Customer.fax");
        project.does(
                "accept",
                "-m",
                "drop fax",
                "--drop-held",
                "dropped-column:customer.fax",
                "--allow",
                "dropped-column:customer.fax",
                "--reason",
                "nobody has one");
        assertThat(project.text(UP + "V3__drop_fax.sql"))
                .startsWith("-- Driftless migration for H2: 1 change.\n")
                .contains("-- Allowed: dropped-column at Customer.fax: nobody has one\n")
                .doesNotContain("preflight [dropped-column]", "telex");
        assertThat(refused("accept", "-m", "x", "--drop-held").err()).contains("Build, then: accept --drop-held");
        project.built();
        assertThat(project.does("check", "--offline")).startsWith("held: Customer.telex since V2\n");
    }

    @Test
    void anEditedDraftIsKeptBesideWhatIsMadeAnew() throws IOException {
        customer(NAME, FAX).accepts("create customers");
        customer(NAME, MAIL).built();
        String draft = "target/driftless/h2/V2__draft.sql";
        project.write(draft, project.text(draft) + "-- mine\n");
        Result result = project.run("accept", "-m", "mail", "--hold", "dropped-column:customer.fax");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("was edited by hand; it is kept as " + UP + "V2__mail.sql.edited");
        assertThat(project.text(UP + "V2__mail.sql.edited")).endsWith("-- mine\n");
        assertThat(project.text(UP + "V2__mail.sql")).contains("add column").doesNotContain("drop column", "mine");
    }

    @Test
    void removingTheMigrationAsksAgain() throws IOException {
        holdsFax(FAX);
        project.does("accept", "-m", "drop fax", "--drop-held");
        project.built().does("remove");
        project.built();
        assertThat(project.does("check", "--offline")).startsWith("held: Customer.fax since V2\n");
        project.does("remove");
        assertThat(project.build().report()).contains("dropped-column", "column Customer.fax");
    }

    @Test
    void amendedMigrationsHoldAndDropAsBefore() throws IOException {
        customer(NAME, FAX, "String telex;").accepts("create customers");
        customer(NAME, FAX, MAIL).built();
        project.does("accept", "-m", "mail", "--hold", "dropped-column:customer.telex");
        customer(NAME, MAIL, "String town;").built();
        assertThat(refused("accept", "--amend").err()).contains("dropped-column:Customer.fax");
        project.does("accept", "--amend", "--hold", "dropped-column:customer.fax");
        project.built();
        assertThat(project.text(UP + "V2__mail.sql"))
                .contains("-- Held: Customer.fax,", "-- Held: Customer.telex,", "mail", "town")
                .doesNotContain("drop column");
        assertThat(project.does("check", "--offline"))
                .isEqualTo("held: Customer.fax since V2\nheld: Customer.telex since V2\nAll in order.\n");

        project.does(
                "accept",
                "-m",
                "drop",
                "--drop-held",
                "--allow",
                "dropped-column:customer.fax",
                "--reason",
                "nobody has one");
        project.built();
        customer(NAME, MAIL).built();
        project.does("accept", "--amend", "--allow", "dropped-column:customer.town", "--reason", "unused");
        project.built();
        assertThat(project.files(UP)).containsExactly("V1__create_customers.sql", "V2__mail.sql", "V3__drop.sql");
        assertThat(project.text(UP + "V3__drop.sql"))
                .contains(
                        "-- Allowed: dropped-column at Customer.fax: nobody has one",
                        "-- Allowed: dropped-column at Customer.town: unused",
                        "-- preflight [dropped-column] Customer.telex")
                .doesNotContain("preflight [dropped-column] Customer.fax");
        assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
        project.does("upgrade");
        assertThat(project.does("diff")).isEqualTo("No differences from snapshot V3.\n");
    }

    @Test
    void withShortLocksBothMigrationsGiveUpInsteadOfWaiting() throws IOException, SQLException {
        try (TeamProject module =
                        new TeamProject(folder, "-Adriftless.dialects=postgresql", "-Adriftless.online=true");
                Database database = Servers.fresh(DatabaseKind.POSTGRESQL)) {
            project = module;
            customer(NAME, REQUIRED_FAX, "String telex;").accepts("create customers");
            customer("@Column(unique = true) String name;").built();
            assertThat(project.does("accept", "-m", "unique", "--hold", "dropped-column:customer"))
                    .startsWith("Accepted V3 unique:\n");
            assertThat(project.build().messages()).isEmpty();
            assertThat(project.text(UP + "V2__unique.sql")).contains("lock_timeout", "drop not null");
            assertThat(project.text(UP + "V3__unique.sql")).contains("-- Held: Customer.telex", "concurrently");
            assertThat(project.does(database, "upgrade")).contains("to V3");

            project.does("accept", "-m", "drop fax", "--drop-held");
            project.built();
            assertThat(project.text(UP + "V4__drop_fax.sql")).contains("lock_timeout", "drop column", "-- preflight");
            assertThat(project.does(database, "upgrade")).contains("to V4");
            assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot V4.\n");
        }
    }

    @Test
    void aHoldOnOneBranchIsOneAfterTheRebase() throws IOException {
        assumeTrue(BranchesTest.isThere("git"), "no git");
        customer(NAME, FAX).accepts("create customers");
        project.gitDoes("init", "--quiet").commits("customers");
        project.gitDoes("checkout", "--quiet", "-b", "orders");
        project.entity("Purchase", NAME).accepts("purchases").commits("purchases");
        project.gitDoes("checkout", "--quiet", "main");
        Files.deleteIfExists(project.path("src/main/java/shop/Purchase.java"));
        customer(NAME).built();
        project.does("accept", "-m", "hold fax", "--hold", "dropped-column:Customer.fax");
        project.built().commits("hold").gitDoes("merge", "--quiet", "--no-edit", "orders");

        assertThat(project.build().ok()).isFalse();
        assertThat(project.does("rebase")).contains("is now V3__");
        assertThat(project.build().messages()).isEmpty();
        assertThat(project.does("check", "--offline"))
                .startsWith("held: Customer.fax since V")
                .endsWith("All in order.\n");
        project.does("accept", "-m", "drop fax", "--drop-held");
        assertThat(project.build().messages()).isEmpty();
        project.does("upgrade");
        assertThat(project.does("diff")).isEqualTo("No differences from snapshot V4.\n");
    }

    @Test
    void aNewDatabaseBeginsWithWhatIsHeld() throws IOException, SQLException {
        holdsFax(FAX);
        project.does("squash");
        project.built();
        try (Database fresh = Servers.fresh(DatabaseKind.H2)) {
            project.does(fresh, "upgrade");
            assertThat(project.does(fresh, "diff")).isEqualTo("No differences from snapshot V2.\n");
        }
        assertThat(project.text(UP + "B2__baseline.sql")).contains("-- Held: Customer.fax", "fax varchar(255)");
    }
}
