package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classes that other processors generate, and ours that other sources use. */
class OtherProcessorsTest extends TwoEntities {
    @Test
    void theCompilationOfTheTestsIsNotOurs() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        TestProject tests =
                project.classOutput("target/test-classes").alsoOnClassPath(folder.resolve("target/classes"));
        tests.source("TestEntity", "@Entity class TestEntity { @Id Long id; }");
        assertThat(tests.compileOnly("TestEntity").driftless()).isEmpty();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
        assertThat(project.has("target/test-classes/META-INF")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void otherSourcesCanUseTheVersion(Tool tool) {
        project.on(tool);
        acceptFirst();
        project.write(
                "src/main/java/app/Use.java",
                "package app;\nclass Use { static final String V = SchemaVersion.UNIT + SchemaVersion.VERSION; }");
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(result.messages()).as("the compiler's warnings, too").isEmpty();
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains("VERSION = \"1\"", "DRIFTED = false", "FINGERPRINT = \"sha256:");
    }

    @ParameterizedTest
    @EnumSource
    void anEntityThatAnotherProcessorGeneratesBelongsToTheUnit(Tool tool) {
        project.on(tool)
                .source("Marker", "class Marker {}")
                .processor(
                        new EntityGenerator(path("dev.driftless.processor.DriftlessProcessor", "app.EntityGenerator")));
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(project.read("target/driftless/postgresql/V1__draft.sql"))
                .contains("create table Customer", "create table Generated");
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains(project.read("target/driftless/draft.json")
                        .replaceAll("(?s).*\"target\": \"([^\"]+)\".*", "$1"));
    }

    @ParameterizedTest
    @EnumSource
    void aProcessorThatWasNotSeenMakesTheVersionsValuesOld(Tool tool) {
        project.on(tool)
                .source("Marker", "class Marker {}")
                .processor(new EntityGenerator(path("dev.driftless.processor.DriftlessProcessor")));
        assertThat(rules(project.compile())).contains("partial-compile");
        assertThat(project.read("target/driftless/postgresql/V1__draft.sql")).contains("create table Generated");
    }

    /** A processor path of one jar. */
    private ProcessorPath path(String... processors) {
        project.write("path/META-INF/services/javax.annotation.processing.Processor", String.join("\n", processors));
        try {
            URL[] path = {folder.resolve("path").toUri().toURL()};
            return new ProcessorPath(new URLClassLoader(path, null));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ecjCannotGenerateTheVersionAnewBesideItsClassFile() {
        project.on(Tool.ECJ).classOutputOnClassPath();
        acceptFirst();
        assertThat(rules(project.source("Customer", CHANGED).compile())).isEqualTo("required-column partial-compile");
        assertThat(rules(project.clean().compile())).isEqualTo("required-column");
    }
}
