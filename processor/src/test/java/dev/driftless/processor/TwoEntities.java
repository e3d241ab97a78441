package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project with two entities, as most tests of compiles begin with. */
abstract class TwoEntities {
    static final String CUSTOMER = "@Entity public class Customer { @Id Long id; String name; }\n";
    static final String ORDER = "@Entity @Table(name = \"orders\") public class Order { @Id Long id; }\n";
    static final String CHANGED = """
            @Entity public class Customer {
                @Id Long id;
                String name;
                @Column(length = 320,
                        nullable = false)
                String email;
            }
            """;

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void twoEntities() {
        project = new TestProject(folder).source("Customer", CUSTOMER).source("Order", ORDER);
    }

    void acceptFirst() {
        assertThat(project.compile().success()).isTrue();
        project.accept("initial").clean();
        assertThat(project.compile().driftless()).isEmpty();
    }

    /** The rules of all messages; each has a page. */
    String rules(Result result) {
        List<String> rules = result.driftless().stream()
                .map(m -> m.text().replaceAll("(?s).*\\[driftless:([a-z-]+)].*", "$1"))
                .toList();
        assertThat(rules).allSatisfy(rule -> assertThat(Path.of("../docs/rules/" + rule + ".md"))
                .exists());
        return String.join(" ", rules);
    }
}
