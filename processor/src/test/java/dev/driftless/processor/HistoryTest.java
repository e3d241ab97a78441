package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the committed files mean to a compile. */
class HistoryTest {
    private static final String CUSTOMER = """
            @Entity public class Customer {
                @Id Long id;
                @org.hibernate.annotations.ColumnDefault("%s") java.time.LocalDateTime since;
            }
            """;

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void accepted() {
        project = new TestProject(folder).source("Customer", CUSTOMER.formatted("now()"));
        assertThat(project.compile().success()).isTrue();
        project.accept("initial");
    }

    @Test
    void anotherSpellingOfTheSameIsNoDrift() {
        project.source("Customer", CUSTOMER.formatted("current_timestamp"));

        Result result = project.clean().compile();

        assertThat(result.driftless()).isEmpty();
        assertThat(project.has("target/driftless")).isFalse();
        assertThat(snapshotFingerprints()).hasSize(1);
    }

    private Set<String> snapshotFingerprints() {
        return Pattern.compile("sha256:[0-9a-f]+")
                .matcher(project.read("target/classes/META-INF/driftless/main.json"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void deletedSnapshotIsAnErrorAndNotANewBeginning() {
        String script = project.read("target/driftless/postgresql/V1__draft.sql");
        project.write("src/main/resources/db/migration/V1__initial.sql", script);
        project.delete("snapshots/main/V1__initial.json");

        Result result = project.clean().compile();

        assertThat(result.success()).isFalse();
        assertThat(result.text())
                .contains("[driftless:snapshot-corrupt]")
                .contains("V1__initial.sql has no snapshot in <root>/snapshots/main.")
                .contains("git checkout");
        assertThat(project.has("target/driftless")).isFalse();
    }
}
