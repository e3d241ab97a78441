package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.draft.CompiledModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final String RESOURCES = "src/main/resources/db/";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void oneMigration() {
        project = new Project(folder);
        project.compile(List.of(), "a");
        new Accept(project.drafts()).run("one", List.of());
    }

    @Test
    void allInOrder() {
        assertThat(check(project.model("a"))).isEmpty();
    }

    @Test
    void openDriftIsFound() {
        assertThat(check(project.model("a", "b")))
                .containsExactly("Drift is open: the entities differ from snapshot V1."
                        + " Accept the draft (accept -m NAME), or undo the change.");
    }

    @Test
    void applicationOlderThanTheSnapshotsIsFound() {
        CompiledModel old = project.model("a");
        project.compile(List.of(), "a", "b");
        new Accept(project.drafts()).run("two", List.of());

        assertThat(check(old))
                .containsExactly("The application was compiled when V1 was the newest snapshot, but now it is V2."
                        + " Compile again.");
    }

    @Test
    void missingScriptsAreFound() throws IOException {
        Files.delete(project.path(RESOURCES + "undo/mariadb/U1__one.sql"));

        assertThat(check(project.model("a")))
                .containsExactly(RESOURCES + "undo/mariadb/U1__one.sql is missing, although V1__one is accepted."
                        + " Restore it: git checkout -- " + RESOURCES + "undo/mariadb/U1__one.sql");
    }

    @Test
    void placeholdersInAcceptedScriptsAreFound() {
        project.write(RESOURCES + "migration/h2/V1__one.sql", "update t set a = <<value for t.a>>;");

        assertThat(check(project.model("a")))
                .containsExactly(
                        RESOURCES
                                + "migration/h2/V1__one.sql holds <<value for t.a>>, which no database can run. Write the SQL there.");
    }

    @Test
    void missingSnapshotIsFound() throws IOException {
        CompiledModel model = project.model("a");
        Files.delete(project.path("snapshots/shop/V1__one.json"));

        assertThat(check(model)).hasSize(1).first().asString().contains("migration/h2/V1__one.sql has no snapshot in");
    }

    @Test
    void damagedSnapshotIsFound() {
        CompiledModel model = project.model("a");
        project.write("snapshots/shop/V1__one.json", "<<<<<<< HEAD\n{");

        assertThat(check(model)).hasSize(1).first().asString().contains("unsolved merge conflict (line 1)");
    }

    @Test
    void editedDraftIsFound() {
        project.compile(List.of(), "a", "b");
        project.write("target/driftless/h2/V2__draft.sql", "mine");

        assertThat(check(project.model("a")))
                .containsExactly("target/driftless/h2/V2__draft.sql was edited by hand, but is not accepted yet."
                        + " Build output is not kept: accept it (accept -m NAME).");
    }

    private List<String> check(CompiledModel model) {
        return new Check(project.drafts(), model).run();
    }
}
