package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.Hazard.Severity.WARNING;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SequenceStartTest {
    @Test
    void sequenceStart() {
        Table t = table("t");
        Table composite = t.withPrimaryKey(Optional.empty());
        Table numbered = composite.withColumns(List.of(t.columns().get(0).withIdentity(Identity.ALWAYS)));
        Sequence ids = new Sequence(TableName.of("ids"), 1, 50, Optional.empty());
        assertThat(only(
                                "sequence-start",
                                hazards(schema(numbered), new Schema(List.of(composite), List.of(ids), List.of())))
                        .severity())
                .isEqualTo(WARNING);
        assertThat(hazards(schema(t), new Schema(List.of(t), List.of(ids), List.of())))
                .isEmpty();
    }
}
