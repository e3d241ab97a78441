package dev.driftless.schema.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.driftless.schema.diff.Conversion;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Allowance;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Hazard.Severity;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DraftFileTest {
    private static final Layout LAYOUT = new Layout(
            "../../snapshots/shop",
            List.of(
                    new Layout.Folders(
                            "h2", "../../src/main/resources/db/migration/h2", "../../src/main/resources/db/undo/h2"),
                    new Layout.Folders("mariadb", "../../m", "../../u")));

    @Test
    void readingADraftGivesBackWhatWasWritten() {
        Draft draft = draft(Optional.of("sha256:a"));

        assertThat(DraftFile.read(DraftFile.write(draft), "draft.json")).isEqualTo(draft);
        assertThat(DraftFile.write(draft))
                .contains("  \"snapshots\": \"../../snapshots/shop\",\n")
                .contains("    {\"dialect\": \"mariadb\", \"migrations\": \"../../m\", \"undo\": \"../../u\"}\n")
                .contains("      \"severity\": \"blocking\",\n")
                .endsWith("}\n");
    }

    @Test
    void firstDraftHasNoParent() {
        Draft draft = draft(Optional.empty());

        assertThat(DraftFile.read(DraftFile.write(draft), "draft.json")).isEqualTo(draft);
    }

    @Test
    void damagedDraftIsToBeBuiltAgain() {
        String text = DraftFile.write(draft(Optional.empty()));

        assertThatThrownBy(() -> DraftFile.read(text.replace("blocking", "bad"), "target/driftless/draft.json"))
                .isInstanceOf(BuildOutputException.class)
                .hasMessage("target/driftless/draft.json has \"severity\" in hazards[0], but \"bad\" is no severity."
                        + " It is build output: delete it and build again.");
        assertThatThrownBy(() -> DraftFile.read(text.substring(0, 50), "draft.json"))
                .hasMessageStartingWith("draft.json is cut off in the middle.");
        assertThatThrownBy(() -> DraftFile.read(text.replace("\"format\": 1", "\"format\": 2"), "draft.json"))
                .hasMessageStartingWith("draft.json was written by another version of Driftless");
    }

    @Test
    void readingACompiledModelGivesBackWhatWasWritten() {
        CompiledModel model = new CompiledModel(
                "shop",
                Optional.of("4"),
                Optional.of("sha256:a"),
                "sha256:b",
                true,
                LAYOUT,
                List.of("shop.Customer", "shop.Order$Key"),
                List.of(
                        ObjectPath.of(TableName.of("fax")),
                        ObjectPath.of(TableName.of("Customer"), new Identifier("fax", true))),
                true);
        CompiledModel first =
                new CompiledModel("shop", Optional.empty(), Optional.empty(), "sha256:b", false, LAYOUT, List.of());

        assertThat(CompiledModelFile.read(CompiledModelFile.write(model), "shop.json"))
                .isEqualTo(model);
        assertThat(CompiledModelFile.read(CompiledModelFile.write(first), "shop.json"))
                .isEqualTo(first);
        assertThat(CompiledModelFile.write(model)).contains("    \"shop.Order$Key\"\n");
    }

    @Test
    void damagedModelIsToBeBuiltAgain() {
        assertThatThrownBy(() -> CompiledModelFile.read("{\"format\": 1}", "META-INF/driftless/shop.json"))
                .isInstanceOf(BuildOutputException.class)
                .hasMessageStartingWith("META-INF/driftless/shop.json lacks \"unit\".");
    }

    private static Draft draft(Optional<String> parent) {
        return new Draft(
                "shop",
                "4",
                parent,
                "sha256:b",
                LAYOUT,
                List.of(new Draft.Between("4", "V4__draft.json", "sha256:c")),
                List.of(new Draft.Script("h2", "4", "h2/V4__draft.sql", "sha256:1", "h2/U4__draft.sql", "sha256:2")),
                List.of("add column customers.fax varchar(20)", "drop table \"usage\""),
                List.of(
                        hazard(ObjectPath.of(TableName.of(new Identifier("usage", true))), Optional.of("an old table")),
                        hazard(
                                new ObjectPath(
                                        new TableName(
                                                Optional.of(Identifier.of("c")),
                                                Optional.of(Identifier.of("s")),
                                                Identifier.of("t")),
                                        Optional.of(Identifier.of("m"))),
                                Optional.empty())),
                intent());
    }

    private static Intent intent() {
        TableName table = TableName.of(new Identifier("usage", true));
        TableName elsewhere = new TableName(Optional.empty(), Optional.of(Identifier.of("s")), Identifier.of("t"));
        ObjectPath column = ObjectPath.of(table, new Identifier("Fax No", true));
        Hints hints = new Hints(
                new TreeMap<>(Map.of(table, elsewhere)),
                new TreeMap<>(Map.of(column, Identifier.of("fax"))),
                new TreeMap<>(Map.of(column, new SqlText(new TreeMap<>(Map.of("", "''", "h2", "'`\n'"))))),
                new TreeMap<>(Map.of(
                        column,
                        new Conversion(SqlText.of("1"), Optional.empty()),
                        ObjectPath.of(elsewhere, Identifier.of("a")),
                        new Conversion(SqlText.of("1"), Optional.of(SqlText.of("2"))))));
        Policy policy = new Policy(
                List.of(new Allowance("dropped-table", ObjectPath.of(table), "an old table")),
                Map.of("table-rewrite", Severity.BLOCKING),
                true);
        return new Intent(hints, policy, Set.of(elsewhere));
    }

    private static Hazard hazard(ObjectPath subject, Optional<String> allowed) {
        return new Hazard(
                "dropped-table",
                Severity.BLOCKING,
                subject,
                "It is lost.",
                "Keep it.",
                Optional.of("h2"),
                allowed,
                Optional.empty());
    }
}
