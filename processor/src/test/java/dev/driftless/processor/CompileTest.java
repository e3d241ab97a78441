package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Message;
import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor says in a compile. */
class CompileTest extends TwoEntities {
    @ParameterizedTest
    @EnumSource
    void aWarningAtTheAttributeOfTheAnnotation(Tool tool) {
        acceptFirst();
        Result result = project.on(tool).source("Customer", CHANGED).clean().compile();
        assertThat(result.success()).isTrue();
        assertThat(result.driftless()).hasSize(1);
        Message message = result.driftless().get(0);
        assertThat(message.file()).isEqualTo("Customer.java");
        assertThat(message.line()).isEqualTo(7);
        assertThat(message.text())
                .startsWith("[driftless:required-column] ")
                .contains("Customer.email")
                .contains("Draft from snapshot V1: target/driftless/postgresql/V2__draft.sql.");
    }

    @Test
    void mappingsInXmlAreAWarning() {
        acceptFirst();
        project.write("target/classes/META-INF/persistence.xml", "<mapping-file>META-INF/more.xml</mapping-file>\n");
        assertThat(rules(project.compile())).isEqualTo("unsupported-mapping");
        project.write("target/classes/META-INF/orm.xml", "<entity-mappings/>\n");
        assertThat(project.compile().driftless()).singleElement().satisfies(m -> assertThat(m.text())
                .contains("META-INF/orm.xml is not read"));
    }

    @Test
    void driftCanFailTheCompile() {
        acceptFirst();
        Result result =
                project.option("drift", "error").source("Customer", CHANGED).compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless()).extracting(Message::kind).containsExactly(Kind.ERROR);
        assertThat(project.drafts().resolve("draft.json")).exists();
    }

    @Test
    void driftCanBeNobodysBusiness() {
        acceptFirst();
        Result result =
                project.option("drift", "off").source("Customer", CHANGED).compile();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).contains("\"version\": \"1\"");
    }

    @Test
    void theSnapshotKeepsTheOrderThatKeysHaveInDatabases() {
        String spot = "@Embeddable public class Spot { @Column(name = \"%s\") int a; @Column(name = \"y\") int b; }\n";
        project.source("Place", "@Entity public class Place { @EmbeddedId Spot spot; }\n")
                .source("Spot", spot.formatted("x"));
        project.compile();
        project.accept("first");
        assertThat(project.read("snapshots/main/V1__first.json")).contains("\"primaryKey\": [\"x\", \"y\"]");

        project.source("Spot", spot.formatted("z")).compile();
        assertThat(project.read("target/driftless/snapshot.json")).contains("\"primaryKey\": [\"z\", \"y\"]");
        project.accept("second");
        assertThat(project.compile().driftless())
                .as("Hibernate would create (y, z)")
                .isEmpty();
    }

    @Test
    void exchangedColumnsAreDriftThoughTheFingerprintStays() {
        String attributes = "@Entity public class Customer { @Id Long id; @Column(name = \"%s\") String one;"
                + " @Column(name = \"%s\") String two; }";
        project.source("Customer", attributes.formatted("a", "b")).compile();
        project.accept("first");
        assertThat(project.source("Customer", attributes.formatted("b", "a"))
                        .compile()
                        .success())
                .isTrue();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).contains("\"exchanged\": true");
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains("DRIFTED = true");
        project.accept("second").compile();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).doesNotContain("exchanged");
    }

    @Test
    void aProjectWithoutEntitiesHearsNothing() {
        project.removeSource("Customer").removeSource("Order").source("Plain", "class Plain {}");
        Result result = project.compile();
        assertThat(result.messages()).isEmpty();
        assertThat(project.has("target/driftless")).isFalse();
        assertThat(project.has("target/classes/META-INF")).isFalse();
        assertThat(project.tree(project.root().resolve("target/generated-sources")))
                .isEmpty();
    }
}
