package dev.driftless.schema.lint.rules;

import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DroppedColumnTest {
    @Test
    void droppedColumn() {
        Schema from = schema(table("t", column("a", TEXT)));
        Hazard hazard = only("dropped-column", hazards(from, schema(table("t"))));
        assertThat(hazard.severity()).isEqualTo(BLOCKING);
        assertThat(hazard.subject()).hasToString("t.a");
        assertThat(hazard.message()).contains("t.a (varchar(255))");
        assertThat(hazard.advice())
                .contains("@RenamedFrom(\"a\")")
                .contains("@AllowHazard(value = \"dropped-column\"")
                .contains("--allow dropped-column:t.a");
    }

    @Test
    void aDroppedColumnKeepsItsOwnNameInMessages() {
        Schema from = schema(table(
                "t",
                column("a", TEXT).withSource(Optional.of("app.t.x")),
                column("b", TEXT).withSource(Optional.of("app.t.y"))));
        Schema to = schema(table("t", column("b", TEXT).withSource(Optional.of("app.t.x"))));
        assertThat(only("dropped-column", hazards(from, to)).subject()).hasToString("t.b");
    }

    @Test
    void aHeldColumnIsDroppedOnceNoRowHasAValue() {
        Schema from = schema(table("t", column("a", TEXT).withHeld(true)));
        Hazard hazard = only("dropped-column", hazards(from, schema(table("t"))));
        assertThat(hazard.blocks()).isFalse();
        assertThat(hazard.message()).contains("t.a (varchar(255)), which was held, is dropped");
        assertThat(query(hazard, "mariadb")).isEqualTo("select count(*) from t where a is not null");

        Hazard allowed = only("dropped-column", hazards(from, schema(table("t")), allow("dropped-column", "t", "a")));
        assertThat(allowed.allowed()).contains("fine");
        assertThat(allowed.rows()).isEmpty();
    }

    @Test
    void aGeneratedColumnHoldsNothingOfItsOwn() {
        Schema from = schema(
                table("t", column("a", TEXT).withGeneratedAs(Optional.of("'x'")).withHeld(true)));
        assertThat(only("dropped-column", hazards(from, schema(table("t")))).rows())
                .isEmpty();
    }
}
