package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside Lombok, which changes the sources' trees while they are compiled. */
class LombokTest {
    private static final String LOMBOK = Path.of("target/lombok/lombok.jar").toString();
    private static final String OURS = System.getProperty("java.class.path");

    private static final String MOOD = """
            enum Mood {
                GOOD("g"), BAD("b");
                private final String code;
                Mood(String code) { this.code = code; }
                String getCode() { return code; }
            }
            """;

    private static final String CUSTOMER = """
            public class Customer {
                @Id @GeneratedValue private Long id;
                @Column(length = 40) private String name;
                @Convert(converter = MoodConverter.class) private Mood mood;
                @Embedded private Address address;
                @ManyToOne private Customer parent;
            }
            """;

    private static final String CONVERTER = """
            @Converter class MoodConverter implements AttributeConverter<Mood, String> {
                public String convertToDatabaseColumn(Mood mood) { return mood.getCode(); }
                public Mood convertToEntityAttribute(String code) { return Mood.GOOD; }
            }
            """;

    /** Needs what Lombok generates, and what we generate. */
    private static final String USER = """
            class User {
                static final String TARGET = SchemaVersion.FINGERPRINT;
                String name(Customer customer) { return customer.getName() + customer.getAddress().getStreet(); }
            }
            """;

    @TempDir
    Path folder;

    private TestProject withLombok() {
        return new TestProject(folder)
                .alsoOnClassPath(Path.of(LOMBOK))
                .classOutputOnClassPath()
                .source("Customer", "@Entity @lombok.Data " + CUSTOMER)
                .source("Address", "@Embeddable @lombok.Getter @lombok.Setter class Address { private String street; }")
                .source("Mood", MOOD)
                .source("MoodConverter", CONVERTER)
                .source("User", USER);
    }

    private SortedMap<String, String> draftWithoutLombok() {
        TestProject plain = new TestProject(folder.resolve("plain"))
                .source("Customer", "@Entity " + CUSTOMER)
                .source("Address", "@Embeddable class Address { private String street; }")
                .source("Mood", MOOD)
                .source("MoodConverter", CONVERTER);
        Result result = plain.compile();
        assertThat(result.driftless()).as(result.text()).hasSize(1);
        return plain.tree(plain.drafts());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDraftIsThatOfTheSameClassesWithoutIt(boolean lombokFirst) {
        TestProject project = withLombok();
        project.processorPath(lombokFirst ? new String[] {LOMBOK, OURS} : new String[] {OURS, LOMBOK});
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(result.driftless()).as(result.text()).hasSize(1);
        assertThat(project.tree(project.drafts())).isEqualTo(draftWithoutLombok());
        String target =
                project.read("target/driftless/draft.json").replaceAll("(?s).*\"target\": \"([^\"]+)\".*", "$1");
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains(target);
    }

    @Test
    void aPartialCompileSeesNoDrift() {
        TestProject project = withLombok().processorPath(LOMBOK, OURS);
        assertThat(project.compile().success()).isTrue();
        project.accept("initial");
        Result result = project.compileOnly("Customer", "User");
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(project.has("target/driftless/draft.json")).as(result.text()).isFalse();
    }
}
