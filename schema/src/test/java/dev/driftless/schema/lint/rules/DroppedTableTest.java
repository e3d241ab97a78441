package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.Hazard.Severity.BLOCKING;
import static dev.driftless.schema.lint.rules.Linting.allow;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static dev.driftless.schema.lint.rules.Linting.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Schema;
import org.junit.jupiter.api.Test;

final class DroppedTableTest {
    @Test
    void droppedTable() {
        Hazard hazard = only("dropped-table", hazards(schema(table("t")), Schema.empty()));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t");
        assertThat(hazard.advice()).contains("--allow dropped-table:t");
        assertThat(only("dropped-table", hazards(schema(table("t")), Schema.empty(), allow("dropped-table", "t")))
                        .blocks())
                .isFalse();
        assertThat(hazards(Schema.empty(), schema(table("t")))).isEmpty();
    }

    @Test
    void aHeldTableIsDroppedOnceItIsEmpty() {
        Schema from = schema(table("t").withHeld(true));
        Hazard hazard = only("dropped-table", hazards(from, Schema.empty()));
        assertThat(hazard.blocks()).isFalse();
        assertThat(query(hazard, "h2")).isEqualTo("select count(*) from t");
        assertThat(only("dropped-table", hazards(from, Schema.empty(), allow("dropped-table", "t")))
                        .rows())
                .isEmpty();
    }
}
