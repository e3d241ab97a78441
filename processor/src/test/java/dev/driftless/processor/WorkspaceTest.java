package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    Path module;

    private Workspace workspace(String classOutput, Map<String, String> options) {
        return Workspace.of(module.resolve(classOutput), new OptionReader(options).read());
    }

    private void buildFile(String name) throws IOException {
        Files.writeString(module.resolve(name), "");
    }

    @Test
    void mavenLayout() throws IOException {
        buildFile("pom.xml");
        Workspace workspace = workspace("target/classes", Map.of());
        assertThat(workspace.module()).isEqualTo(module);
        assertThat(workspace.drafts()).isEqualTo(module.resolve("target/driftless"));
        assertThat(workspace.snapshots()).isEqualTo(module.resolve("snapshots/main"));
        assertThat(workspace.shown(workspace.drafts().resolve("h2"))).isEqualTo("target/driftless/h2");
        assertThat(workspace.layout(List.of("h2")).folders().get(0).migrations())
                .isEqualTo("../../src/main/resources/db/migration");
        assertThat(workspace.layout(List.of("h2", "mariadb")).folders().get(1).undo())
                .isEqualTo("../../src/main/resources/db/undo/mariadb");
    }

    @Test
    void gradleLayout() throws IOException {
        buildFile("build.gradle.kts");
        Workspace workspace = workspace("build/classes/java/main", Map.of());
        assertThat(workspace.module()).isEqualTo(module);
        assertThat(workspace.drafts()).isEqualTo(module.resolve("build/driftless"));
    }

    @Test
    void noBuildFile() {
        Workspace workspace = workspace("out", Map.of());
        assertThat(workspace.module()).isEqualTo(module);
        assertThat(workspace.drafts()).isEqualTo(module.resolve("build/driftless"));
    }

    @Test
    void foldersCanBeChosen() throws IOException {
        buildFile("pom.xml");
        Workspace workspace = workspace(
                "target/classes",
                Map.of(
                        "driftless.snapshots",
                        "../all/snapshots",
                        "driftless.migrations",
                        "sql/up",
                        "driftless.unit",
                        "u"));
        assertThat(workspace.snapshots()).isEqualTo(module.resolveSibling("all/snapshots/u"));
        assertThat(workspace.migrations()).isEqualTo(module.resolve("sql/up"));
        assertThat(workspace.undo()).isEqualTo(module.resolve("sql/undo"));
        assertThat(workspace.layout(List.of("h2")).snapshots()).startsWith("../../../all/snapshots");
    }
}
