package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project in a folder whose name means something in URLs and has letters beyond ASCII, with each compiler. */
class HostileFolderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Tool.class)
    void draftsAreWhereTheProjectIs(Tool tool) throws IOException {
        Path root = Files.createDirectories(folder.resolve("app # %20 +!;&ü漢\uD83D\uDE00"));
        TestProject project = new TestProject(root).on(tool);
        Result result = project.source("Customer", "@Entity class Customer { @Id Long id; }")
                .compile();
        assertThat(result.text()).contains("Draft: target/driftless/postgresql/V1__draft.sql");
        assertThat(project.drafts().resolve("postgresql/V1__draft.sql")).exists();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).contains("../../snapshots");
        assertThat(project.drafts().resolve("report.html")).exists();
        assertThat(folder.toFile().list()).hasSize(1);

        Files.createDirectories(project.snapshots());
        Files.copy(
                project.drafts().resolve("snapshot.json"), project.snapshots().resolve("V1__draft.json"));
        assertThat(project.compile().driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
    }
}
