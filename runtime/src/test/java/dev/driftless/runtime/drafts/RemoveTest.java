package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveTest {
    private static final String RESOURCES = "src/main/resources/db/";

    @TempDir
    Path folder;

    private Project project;
    private SortedMap<String, String> afterOne;

    @BeforeEach
    void twoMigrations() {
        project = new Project(folder);
        project.compile(List.of(), "a");
        new Accept(project.drafts()).run("one", List.of());
        afterOne = project.tree();
        project.compile(List.of(), "a", "b");
        new Accept(project.drafts()).run("two", List.of());
    }

    @Test
    void takesBackTheHead() {
        Remove remove = remove();

        assertThat(remove.version()).isEqualTo("2");
        assertThat(remove.run())
                .containsExactly(
                        "snapshots/shop/V2__two.json",
                        RESOURCES + "migration/h2/V2__two.sql",
                        RESOURCES + "undo/h2/U2__two.sql",
                        RESOURCES + "migration/mariadb/V2__two.sql",
                        RESOURCES + "undo/mariadb/U2__two.sql");
        assertThat(project.tree()).isEqualTo(afterOne);
    }

    @Test
    void takesBackTheFirstAndThenNothing() {
        remove().run();
        remove().run();

        assertThat(project.history().entries()).isEmpty();
        assertThatThrownBy(this::remove)
                .isInstanceOf(DraftsFailure.class)
                .hasMessage("There is nothing to remove: no snapshot lies in snapshots/shop.");
    }

    @Test
    void scriptThatIsGoneAlreadyIsNoObstacle() throws IOException {
        Files.delete(project.path(RESOURCES + "undo/h2/U2__two.sql"));

        assertThat(remove().run()).hasSize(4);
        assertThat(project.history().heads()).extracting(e -> e.version()).containsExactly("1");
    }

    @Test
    void removesAllOrNothing() {
        project.write(RESOURCES + "undo/mariadb/.U2__two.sql.removed/x", "in the way");
        SortedMap<String, String> before = project.tree();

        assertThatThrownBy(() -> remove().run())
                .isInstanceOf(DraftsFailure.class)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void twoHeadsAreRefused() throws IOException {
        Path two = project.path("snapshots/shop/V2__two.json");
        Files.writeString(
                project.path("snapshots/shop/V3__other.json"),
                Files.readString(two)
                        .replace("\"version\": \"2\"", "\"version\": \"3\"")
                        .replace("\"two\"", "\"other\""));

        assertThatThrownBy(this::remove).hasMessageContaining("has 2 heads");
    }

    @Test
    void discardTakesOnlyTheDraftAway() {
        SortedMap<String, String> before = project.tree();
        project.compile(List.of(), "a", "b", "c");
        project.write("target/driftless/h2/V3__draft.sql", "edited");

        List<String> discarded = new Discard(project.drafts()).run();

        assertThat(discarded)
                .containsExactly(
                        "target/driftless/draft.json",
                        "target/driftless/snapshot.json",
                        "target/driftless/report.html",
                        "target/driftless/h2/V3__draft.sql",
                        "target/driftless/h2/U3__draft.sql",
                        "target/driftless/mariadb/V3__draft.sql",
                        "target/driftless/mariadb/U3__draft.sql");
        assertThat(project.tree()).isEqualTo(before);
        assertThat(new Discard(project.drafts()).run()).isEmpty();
    }

    private Remove remove() {
        return new Remove(project.drafts(), Project.LAYOUT, "shop", Optional.empty());
    }
}
