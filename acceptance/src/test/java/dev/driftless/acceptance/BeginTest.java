package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code begin}: a database that is added to {@code driftless.dialects} later starts with the schema of the newest snapshot. */
final class BeginTest {
    private static final String UP = "src/main/resources/db/migration";
    private static final String DOWN = "src/main/resources/db/undo";
    private static final String NAME = "String name;";
    private static final String SIZE = "@Backfill(\"0\") @Column(nullable = false) int size;";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aDatabaseThatIsAddedLaterStartsAtTheHead(DatabaseKind added) throws IOException, SQLException {
        DatabaseKind first = added == DatabaseKind.H2 ? DatabaseKind.POSTGRESQL : DatabaseKind.H2;
        try (Database old = Servers.fresh(first);
                Database fresh = Servers.fresh(added);
                Database scratch = Servers.fresh(added)) {
            try (TeamProject project = project(first.dialect())) {
                project.entity("Customer", NAME).accepts("create customers");
                project.entity("Customer", NAME, SIZE).accepts("add size");
                assertThat(project.does(old, "upgrade")).contains("to V2");
            }
            try (TeamProject project = project(first.dialect() + "," + added.dialect())) {
                scriptsMoveIntoTheFolderOfTheirDatabase(project, first);
                itIsSaidThatTheFirstScriptIsMissing(project, fresh);

                assertThat(project.does("begin")).isEqualTo("""
                        Begun at V2:
                          %1$s/%3$s/V2__add_size.sql
                          %2$s/%3$s/U2__add_size.sql
                        """.formatted(UP, DOWN, added.dialect()));
                project.built();

                assertThat(project.does(fresh, "upgrade")).contains("to V2: 1 migration");
                for (Database database : List.of(old, fresh)) {
                    bothAreInOrder(project, database, "V2");
                }
                assertThat(project.does(scratch, "verify"))
                        .isEqualTo(added.dialect() + ": 1 up, 1 down, each as its snapshot.\n");
                assertThat(project.run("begin").err()).contains("nothing to do");

                theNextMigrationIsForBoth(project, old, fresh);
            }
        }
    }

    @Test
    void anAmendedFirstScriptStillMakesTheWholeSchema() throws IOException, SQLException {
        try (TeamProject project = project("postgresql")) {
            project.entity("Customer", NAME).accepts("create customers");
            project.entity("Customer", NAME, SIZE).accepts("add size");
            inFolder(project, DatabaseKind.POSTGRESQL);
        }
        try (TeamProject project = project("h2,postgresql");
                Database fresh = Servers.fresh(DatabaseKind.H2)) {
            project.built().does("begin");
            project.built().entity("Customer", NAME, SIZE, "String phone;").built();
            project.does("accept", "--amend", "-m", "size and phone");
            project.built();

            assertThat(project.text(UP + "/postgresql/V2__size_and_phone.sql")).doesNotContain("create table");
            assertThat(project.text(UP + "/h2/V2__size_and_phone.sql")).contains("create table", "keep this line");
            assertThat(project.does("check", "--offline")).isEqualTo("All in order.\n");
            assertThat(project.does(fresh, "upgrade")).contains("to V2: 1 migration");
            bothAreInOrder(project, fresh, "V2");
            project.does(fresh, "downgrade", "base", "--yes");
            project.does(fresh, "upgrade");
        }
    }

    @Test
    void afterARebaseTheFirstScriptHasWhatTheOtherBranchBrought() throws IOException, SQLException {
        try (TeamProject project = project("h2,postgresql")) {
            project.entity("Customer", NAME).accepts("create customers");
            project.gitDoes("init", "--quiet").commits("start");
            project.gitDoes("checkout", "--quiet", "-b", "size");
            project.entity("Customer", NAME, SIZE).accepts("add size").commits("size");
            project.gitDoes("checkout", "--quiet", "main", "-b", "begun").built();
            project.entity("Purchase", NAME).accepts("purchases");
        }
        try (TeamProject project = project("h2,postgresql,mariadb");
                Database scratch = Servers.fresh(DatabaseKind.MARIADB)) {
            project.built().does("begin");
            project.built().commits("begun");
            project.gitDoes("merge", "--quiet", "--no-edit", "size");
            String edited = project.text(UP + "/mariadb/V2__purchases.sql") + "insert into Customer values (1, 'x');\n";
            project.write(UP + "/mariadb/V2__purchases.sql", edited);

            assertThat(project.build().report()).contains("snapshot-heads");
            assertThat(project.does("rebase")).startsWith("V2__purchases is now V3__purchases");
            assertThat(project.text(UP + "/mariadb/V3__purchases.sql.edited")).isEqualTo(edited);
            assertThat(project.text(UP + "/mariadb/V3__purchases.sql"))
                    .contains("the whole schema of V3; keep this line", "size integer not null");
            project.built();
            assertThat(project.run("check", "--offline").out()).contains("V3__purchases.sql.edited holds edits");
            assertThat(project.does(scratch, "verify")).contains("mariadb: 1 up, 1 down, each as its snapshot.");
        }
    }

    private TeamProject project(String dialects) {
        return new TeamProject(folder, "-Adriftless.dialects=" + dialects);
    }

    private static void scriptsMoveIntoTheFolderOfTheirDatabase(TeamProject project, DatabaseKind first)
            throws IOException {
        project.built();
        assertThat(project.run("check", "--offline").out())
                .startsWith(UP + "/V1__create_customers.sql lies beside the folders of the databases")
                .endsWith("stay the same.\n");
        assertThat(project.run("begin").err()).contains("lies beside the folders");
        inFolder(project, first);
        project.built();
    }

    private static void inFolder(TeamProject project, DatabaseKind first) throws IOException {
        for (String above : List.of(UP, DOWN)) {
            Path below = Files.createDirectories(project.path(above).resolve(first.dialect()));
            try (Stream<Path> scripts = Files.list(project.path(above))) {
                for (Path script : scripts.filter(Files::isRegularFile).toList()) {
                    Files.move(script, below.resolve(script.getFileName()));
                }
            }
        }
    }

    private static void itIsSaidThatTheFirstScriptIsMissing(TeamProject project, Database fresh) throws IOException {
        assertThat(project.run("check", "--offline").out())
                .startsWith("There is no script for")
                .endsWith("begin.\n");
        Result upgrade = project.run(fresh, "upgrade");
        assertThat(upgrade.code()).isNotZero();
        assertThat(upgrade.err()).contains("write its first script before: begin");

        project.entity("Customer", NAME, SIZE, "String phone;").built();
        assertThat(project.run("accept", "-m", "add phone").err()).contains("There is no script for");
        project.entity("Customer", NAME, SIZE).built();
    }

    private static void theNextMigrationIsForBoth(TeamProject project, Database old, Database fresh)
            throws IOException, SQLException {
        project.entity("Customer", NAME, SIZE, "String phone;").accepts("add phone");
        for (Database database : List.of(old, fresh)) {
            assertThat(project.does(database, "upgrade")).contains("from V2 to V3");
            bothAreInOrder(project, database, "V3");
        }
        assertThat(project.does(fresh, "downgrade", "base", "--yes")).contains("V2");
        assertThat(Catalog.read(fresh).toString()).doesNotContainIgnoringCase("customer");
        assertThat(project.does(fresh, "upgrade")).contains("to V3: 2 migrations");
    }

    private static void bothAreInOrder(TeamProject project, Database database, String version) throws IOException {
        assertThat(project.does(database, "upgrade")).isEqualTo("Already at " + version + ": nothing to do.\n");
        assertThat(project.does(database, "check")).isEqualTo("All in order.\n");
        assertThat(project.does(database, "diff")).isEqualTo("No differences from snapshot " + version + ".\n");
        assertThat(project.does(database, "history")).contains("* " + version);
    }
}
