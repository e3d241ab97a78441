package dev.driftless.runtime.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.CompiledModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildOutputTest {
    private static final String ENTITY = "target/classes/shop/T.class";
    private static final String COPY = "target/classes/db/migration/h2/V1__one.sql";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void compiled() {
        project = new Project(folder);
        project.compile(List.of(), "a");
        CompiledModel model = project.model("a");
        model = new CompiledModel(
                model.unit(),
                model.version(),
                model.head(),
                model.fingerprint(),
                false,
                model.layout(),
                List.of("shop.T"));
        project.write("target/classes/META-INF/driftless/shop.json", CompiledModelFile.write(model));
        project.write(ENTITY, "class file");
    }

    @Test
    void afterAcceptTheEntitiesAreOlderThanTheirSources() throws IOException {
        new Accept(project.drafts()).run("one", List.of());

        assertThat(Files.getLastModifiedTime(project.path(ENTITY)).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void afterRemoveTheBuildForgetsTheScripts() throws IOException {
        new Accept(project.drafts()).run("one", List.of());
        project.write(COPY, Project.UP);
        project.write(ENTITY, "newer class file");

        new Remove(project.drafts(), Project.LAYOUT, "shop", Optional.empty()).run();

        assertThat(project.path(COPY)).doesNotExist();
        assertThat(Files.getLastModifiedTime(project.path(ENTITY)).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anUnreadableModelDoesNotStopAnAccept() {
        project.write("target/classes/META-INF/driftless/shop.json", "{");

        new Accept(project.drafts()).run("one", List.of());

        assertThat(project.path(ENTITY)).hasContent("class file");
    }
}
