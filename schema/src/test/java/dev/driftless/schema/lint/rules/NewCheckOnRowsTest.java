package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.lint.rules.Linting.hazards;
import static dev.driftless.schema.lint.rules.Linting.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NewCheckOnRowsTest {
    @Test
    void newCheckOnRows() {
        Table t = table("t", column("a", INTEGER));
        Check check = new Check(Optional.of(Identifier.of("c")), "a > 0", Optional.empty());
        assertThat(only("new-check-on-rows", hazards(schema(t), schema(t.withChecks(List.of(check)))))
                        .advice())
                .contains("where not (a > 0)");
        Column checked = column("a", INTEGER).withChecks(List.of("a > 0"));
        assertThat(only("new-check-on-rows", hazards(schema(t), schema(table("t", checked))))
                        .subject())
                .hasToString("t.a");
        assertThat(hazards(schema(t.withChecks(List.of(check))), schema(t))).isEmpty();
    }
}
