package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor does around a compile, on both compilers. */
class CompileTest {
    private static final String CUSTOMER = "@Entity public class Customer { @Id Long id; String name; }\n";
    private static final String ORDER = "@Entity @Table(name = \"orders\") public class Order { @Id Long id; }\n";
    private static final String CHANGED = """
            @Entity public class Customer {
                @Id Long id;
                String name;
                @Column(length = 320, nullable = false) String email;
            }
            """;

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void twoEntities() {
        project = new TestProject(folder).source("Customer", CUSTOMER).source("Order", ORDER);
    }

    private void acceptFirst() {
        assertThat(project.compile().success()).isTrue();
        project.accept("initial");
    }

    @ParameterizedTest
    @EnumSource
    void aWarningAtTheAttribute(Tool tool) {
        project.on(tool);
        acceptFirst();
        project.source("Customer", CHANGED);
        Result result = project.clean().compile();
        assertThat(result.success()).isTrue();
        assertThat(result.driftless()).hasSize(1);
        assertThat(result.driftless().get(0).line()).isEqualTo(6);
    }
}
