package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.ALL;
import static dev.driftless.schema.lint.rules.Linting.allow;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RulesTest {
    @Test
    void everyRuleHasAPage() {
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
        for (Rule rule : Rules.ALL) {
            Path page = Path.of("../docs/rules", rule.id() + ".md");
            assertThat(page).content().startsWith("# " + rule.id() + "\n");
        }
    }

    @Test
    void everyPageIsListed() throws Exception {
        String index = Files.readString(Path.of("../docs/rules/README.md"));
        try (var pages = Files.list(Path.of("../docs/rules"))) {
            assertThat(pages.map(p -> p.getFileName().toString()).filter(n -> !n.equals("README.md")))
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void anAllowanceForTheTableCoversItsMembersAndGivesItsReason() {
        Schema from = schema(table("t", column("a", TEXT)));
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-column", "t")))
                        .allowed())
                .contains("fine");
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-column", "other")))
                        .blocks())
                .isTrue();
        assertThat(only("dropped-column", hazards(from, schema(table("t")), allow("dropped-table", "t")))
                        .blocks())
                .isTrue();
    }

    @Test
    void aTeamSaysHowBadARuleIs() {
        Table t = table("t", column("a", TEXT));
        Schema unique = schema(t.withUniques(List.of(unique("u", "a"))));
        Policy strict = new Policy(List.of(), Map.of("new-unique-on-rows", BLOCKING));
        assertThat(only(
                                "new-unique-on-rows",
                                MigrationPlanner.plan(schema(t), unique, Hints.none(), strict, Set.of(), ALL)
                                        .hazards())
                        .blocks())
                .isTrue();
        assertThat(only("new-unique-on-rows", hazards(schema(t), unique)).blocks())
                .isFalse();
    }
}
