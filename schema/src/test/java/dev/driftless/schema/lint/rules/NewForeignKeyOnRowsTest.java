package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.withForeignKey;
import static dev.driftless.schema.lint.rules.Linting.backfill;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NewForeignKeyOnRowsTest {
    @Test
    void newForeignKeyOnRows() {
        Table parent = table("parent");
        Table child = table("child", column("parent_id", BIGINT));
        Table linked = withForeignKey(child, "fk", "parent_id", "parent");
        assertThat(only("new-foreign-key-on-rows", hazards(schema(parent, child), schema(parent, linked)))
                        .message())
                .contains("child.parent_id must refer to rows of parent");
        assertThat(hazards(schema(parent, table("child")), schema(parent, linked)))
                .as("a new column is empty")
                .isEmpty();
        assertThat(hazards(Schema.empty(), schema(parent, linked))).isEmpty();
        Table indexed = linked.withIndexes(List.of(Index.of("ix", Identifier.of("parent_id"))));
        assertThat(hazards(schema(parent, indexed), schema(parent, linked)))
                .as("it only stepped aside")
                .isEmpty();
    }

    @Test
    void aRequiredReferenceToATableThatIsCreatedCountsAllRows() {
        Table child = table("child");
        Table linked = withForeignKey(
                table("child", column("parent_id", BIGINT).withNullable(false)), "fk", "parent_id", "parent");
        Hazard hazard = only("new-foreign-key-on-rows", hazards(schema(child), schema(table("parent"), linked)));
        assertThat(hazard.rows().orElseThrow().query(Dialects.named("h2").orElseThrow()))
                .isEqualTo("select count(*) from child");
        Hazard filled = only(
                "new-foreign-key-on-rows",
                hazards(
                        schema(child),
                        schema(table("parent"), linked),
                        backfill("child", "parent_id", SqlText.of("1"))));
        assertThat(filled.rows()).as("somebody sees to the rows").isEmpty();
    }
}
