package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drift that no entity is the cause of, but the rules by which entities are mapped; here the naming strategy stands for them. */
final class ChangedRulesTest {
    private static final String CUSTOMER = """
            @Entity
            public class Customer extends Named {
                @Id Long id;
                State currentState;
                @Convert(converter = FlagConverter.class) Boolean vip;
                @Label String firstName;
            }
            """;

    @TempDir
    private Path root;

    private TestProject project;

    @BeforeEach
    void accept() {
        project = new TestProject(root)
                .classOutputOnClassPath()
                .source("Customer", CUSTOMER)
                .source("State", "public enum State { OPEN, CLOSED }\n")
                .source("Named", "@MappedSuperclass public class Named { @Column(length = 80) String longName; }\n")
                .source("Label", """
                        import java.lang.annotation.*;
                        @org.hibernate.annotations.JdbcTypeCode(1) @Retention(RetentionPolicy.RUNTIME) public @interface Label { }
                        """)
                .source("FlagConverter", """
                        public class FlagConverter implements AttributeConverter<Boolean, String> {
                            @Override public String convertToDatabaseColumn(Boolean flag) { return "" + flag; }
                            @Override public Boolean convertToEntityAttribute(String text) { return true; }
                        }
                        """);
        assertThat(project.compile().relevant()).singleElement().satisfies(m -> assertThat(m.text())
                .contains("first migration"));
        project.accept("initial");
        assertThat(project.compile().driftless()).isEmpty();
    }

    @Test
    void isTold() {
        assertThat(changesNothing()).isTrue();
        assertThat(project.read("target/driftless/report.html")).contains("is unchanged since then");
    }

    @Test
    void isToldWhateverElseStandsInTheSources() {
        project.source(
                "Customer",
                CUSTOMER.replace("@Entity", "/** Buys. */\n@SuppressWarnings(\"all\") @Entity")
                        .replace("Long id;", "Long id; // a number"));
        assertThat(changesNothing()).isTrue();
    }

    @Test
    void isToldWhereClassFilesAreRead() {
        assertThat(project.option("naming", "spring").compileOnly("Named").driftless())
                .anyMatch(m -> m.text().startsWith("[driftless:changed-rules] "));
    }

    @Test
    void isToldByEclipse() {
        project.on(Tool.ECJ).clean();
        assertThat(changesNothing()).isTrue();
    }

    @Test
    void isNotToldWhenAnEntityChanged() {
        project.source("Customer", CUSTOMER.replace("Long id;", "Long id; int age;"));
        assertThat(changesNothing()).isFalse();
    }

    @Test
    void isNotToldWhenASuperclassChanged() {
        project.source("Named", "@MappedSuperclass public class Named { @Column(length = 90) String longName; }\n");
        assertThat(changesNothing()).isFalse();
    }

    @Test
    void isNotToldWhenAnEnumChanged() {
        project.source("State", "public enum State { OPEN, CLOSED, LOST }\n");
        assertThat(changesNothing()).isFalse();
    }

    @Test
    void isNotToldWhenAComposedAnnotationChanged() {
        project.source("Label", """
                import java.lang.annotation.*;
                @org.hibernate.annotations.JdbcTypeCode(12) @Retention(RetentionPolicy.RUNTIME) public @interface Label { }
                """);
        assertThat(changesNothing()).isFalse();
    }

    @Test
    void isNotToldWhenAConverterChanged() {
        project.source("FlagConverter", """
                public class FlagConverter implements AttributeConverter<Boolean, Integer> {
                    @Override public Integer convertToDatabaseColumn(Boolean flag) { return 1; }
                    @Override public Boolean convertToEntityAttribute(Integer number) { return true; }
                }
                """);
        assertThat(changesNothing()).isFalse();
    }

    @Test
    void theSnapshotIsTheSameHoweverMuchIsCompiled() {
        project.option("naming", "spring").clean().compile();
        String whole = project.read("target/driftless/snapshot.json");
        project.compileOnly("State");
        assertThat(project.read("target/driftless/snapshot.json"))
                .isEqualTo(whole)
                .contains("\"entities\": \"sha256:");
    }

    /** Whether the compiler says that the drift comes from the rules. */
    private boolean changesNothing() {
        var said = project.option("naming", "spring").compile().driftless();
        assertThat(said).anyMatch(m -> m.text().startsWith("[driftless:drift] "));
        return said.stream().anyMatch(m -> m.text().startsWith("[driftless:changed-rules] unit "));
    }
}
