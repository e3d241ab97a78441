package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.lint.Hazard.Severity.WARNING;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NewUniqueOnRowsTest {
    @Test
    void newUniqueOnRows() {
        Table t = table("t", column("a", TEXT));
        Hazard hazard =
                only("new-unique-on-rows", hazards(schema(t), schema(t.withUniques(List.of(unique("u", "a"))))));
        assertThat(hazard.severity()).isEqualTo(WARNING);
        assertThat(hazard.advice()).contains("group by a having count(*) > 1");
        Index plain = Index.of("i", Identifier.of("a"));
        Index uniqueIndex = new Index(plain.name(), true, plain.parts(), plain.type(), plain.using(), plain.options());
        assertThat(hazards(schema(t), schema(t.withIndexes(List.of(uniqueIndex)))))
                .hasSize(1);
        assertThat(hazards(schema(t), schema(t.withIndexes(List.of(plain))))).isEmpty();
        assertThat(hazards(schema(table("t")), schema(t.withUniques(List.of(unique("u", "a"))))))
                .as("a new column is empty, and nulls are no duplicates")
                .isEmpty();
        assertThat(hazards(Schema.empty(), schema(t.withUniques(List.of(unique("u", "a"))))))
                .isEmpty();
    }
}
