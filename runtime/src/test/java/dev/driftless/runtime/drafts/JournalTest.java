package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.schema.snapshot.SnapshotException;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @TempDir
    Path folder;

    private Project project;
    private Path snapshots;

    @BeforeEach
    void filesToWorkOn() {
        project = new Project(folder);
        snapshots = project.path("snapshots/shop");
        project.write("snapshots/shop/old.txt", "old");
        project.write("src/main/resources/db/migration/h2/replaced.sql", "before");
        project.write("src/main/resources/db/migration/h2/gone.sql", "gone");
    }

    private Path script(String name) {
        return project.path("src/main/resources/db/migration/h2").resolve(name);
    }

    /** The commit that {@link #stoppedAfter} imitates. */
    private FileSet work() {
        FileSet files = new FileSet();
        files.create(script("new.sql"), "new");
        files.create(script("replaced.sql"), "after");
        files.move(snapshots.resolve("old.txt"), snapshots.resolve("moved.txt"));
        files.delete(script("replaced.sql"));
        files.delete(script("gone.sql"));
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void whatAKilledProcessLeftToDoIsDone(int steps) throws IOException {
        stoppedAfter(steps);
        assertThatThrownBy(project::history)
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining("was stopped half-way");

        assertThat(project.drafts().finish(Project.LAYOUT))
                .containsExactly(
                        "src/main/resources/db/migration/h2/new.sql",
                        "src/main/resources/db/migration/h2/replaced.sql",
                        "snapshots/shop/moved.txt");

        SortedMap<String, String> finished = project.tree();
        assertThat(project.drafts().finish(Project.LAYOUT)).isEmpty();
        Path other = Files.createDirectory(folder.resolve("other"));
        project = new Project(other);
        filesOfTheOther();
        work().commit(project.drafts(), snapshots);
        SortedMap<String, String> committed = project.tree();
        finished.keySet().removeIf(name -> name.startsWith("other"));
        assertThat(finished).isEqualTo(committed);
    }

    private void filesOfTheOther() {
        folder = folder.resolve("other");
        filesToWorkOn();
    }

    private void stoppedAfter(int steps) throws IOException {
        Map<Path, Path> staged = new LinkedHashMap<>();
        stage(staged, script("new.sql"), "new");
        stage(staged, script("replaced.sql"), "after");
        stage(staged, snapshots.resolve("moved.txt"), "old");
        List<Path> deletions = List.of(snapshots.resolve("old.txt"), script("replaced.sql"), script("gone.sql"));
        new Journal(snapshots).begin(staged, deletions);
        int done = 0;
        for (Path file : deletions) {
            if (done++ < steps) {
                Files.move(file, FileSet.asideOf(file));
            }
        }
        for (Map.Entry<Path, Path> file : staged.entrySet()) {
            if (done++ < steps) {
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void stage(Map<Path, Path> staged, Path file, String text) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        Files.writeString(temporary, text);
        staged.put(file, temporary);
    }

    @Test
    void aFailureLeavesNoJournal() throws IOException {
        Files.createDirectories(snapshots.resolve("moved.txt"));
        SortedMap<String, String> before = project.tree();

        assertThatThrownBy(() -> work().commit(project.drafts(), snapshots))
                .isInstanceOf(DraftsFailure.class)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(project.tree()).isEqualTo(before);
        assertThat(snapshots.resolve(SnapshotHistory.UNFINISHED)).doesNotExist();
    }

    @Test
    void aDamagedJournalIsReported() {
        project.write("snapshots/shop/.unfinished", "{");

        assertThatThrownBy(() -> project.drafts().finish(Project.LAYOUT))
                .isInstanceOf(DraftsFailure.class)
                .hasMessageContaining("snapshots/shop/.unfinished");
    }
}
