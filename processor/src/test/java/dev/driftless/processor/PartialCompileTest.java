package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a compile knows of classes that it does not see, and that some are gone. */
class PartialCompileTest extends TwoEntities {
    @ParameterizedTest
    @EnumSource
    void aPartialCompileSeesTheOthers(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        acceptFirst();
        assertThat(project.compileOnly("Customer").driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
        project.source("Customer", CHANGED);
        assertThat(rules(project.compileOnly("Customer"))).startsWith("required-column");
        SortedMap<String, String> drafts = project.tree(project.drafts());
        Result other = project.compileOnly("Order");
        assertThat(rules(other)).startsWith("required-column");
        assertThat(other.driftless().get(0).text()).endsWith("(at app.Customer.email)");
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
        project.clean().compile();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @ParameterizedTest
    @EnumSource
    void aPartialCompileKnowsTheOrderOfConstants(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        project.source("Color", "public enum Color { RED, BLUE, GREEN, AMBER }");
        project.source(
                "Customer",
                "@Entity public class Customer { @Id Long id; @Enumerated Color color; @Enumerated java.time.DayOfWeek day; }");
        acceptFirst();
        assertThat(project.read("snapshots/main/V1__initial.json"))
                .contains("[\"RED\", \"BLUE\"", "[\"MONDAY\", \"TUESDAY\"");
        assertThat(rules(project.compileOnly("Customer"))).isEmpty();
    }

    @Test
    void aPartialCompileThatCannotSeeTheOthersSaysSo() {
        acceptFirst();
        Result result = project.compileOnly("Customer");
        assertThat(rules(result)).isEqualTo("partial-compile");
        assertThat(result.driftless().get(0).text()).contains("app.Order");
        assertThat(project.drafts()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedEntityIsADroppedTable(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        acceptFirst();
        project.removeSource("Order").removeClass("Order");
        assertThat(rules(project.compile())).startsWith("dropped-table");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).contains("drop table orders");
    }

    @Test
    void theLastEntityCanGoToo() {
        acceptFirst();
        project.removeSource("Order").removeSource("Customer").source("Plain", "class Plain {}");
        assertThat(rules(project.clean().compile())).isEqualTo("dropped-table dropped-table");
    }

    @Test
    void aLostAnnotationIsADroppedTable() {
        project.classOutputOnClassPath();
        acceptFirst();
        project.source("Order", "public class Order { @Id Long id; }");
        assertThat(rules(project.compileOnly("Order"))).isEqualTo("dropped-table");
    }
}
