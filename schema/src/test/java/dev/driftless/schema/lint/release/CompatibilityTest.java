package dev.driftless.schema.lint.release;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.TEXT;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static dev.driftless.schema.Tables.unique;
import static dev.driftless.schema.Tables.withForeignKey;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
    private static final Table PLAIN = table("t", column("a", TEXT));

    @Test
    void sameSchemasWorkBothWays() {
        assertThat(verdicts(PLAIN, PLAIN)).containsExactly("works", "works");
    }

    @Test
    void aNewColumnIsMissingBeforeAndHarmlessAfterUnlessRequired() {
        assertThat(verdicts(PLAIN, table("t", column("a", TEXT), column("b", TEXT))))
                .containsExactly("works", "fails: column t.b is not there");
        assertThat(verdicts(PLAIN, table("t", column("a", TEXT), required("b", TEXT))))
                .containsExactly(
                        "fails: column t.b is required, and the release does not know it",
                        "fails: column t.b is not there");
        assertThat(verdicts(
                        PLAIN, table("t", column("a", TEXT), required("b", TEXT).withDefault(Optional.of("''")))))
                .first()
                .isEqualTo("works");
    }

    @Test
    void whatIsGoneOrRenamedFailsThePreviousRelease() {
        assertThat(verdicts(PLAIN, table("t"))).containsExactly("fails: column t.a is not there", "works");
        assertThat(verdicts(PLAIN, table("u", column("a", TEXT))))
                .containsExactly("fails: table t is not there", "fails: table u is not there");
    }

    @Test
    void narrowerTypesAndStricterRulesMayFail() {
        assertThat(verdicts(PLAIN, table("t", column("a", Basic.sized(SqlType.VARCHAR, 10)))))
                .containsExactly("may fail: column t.a does not hold texts of more than 10 characters", "works");
        assertThat(verdicts(PLAIN, table("t", required("a", TEXT))))
                .containsExactly("may fail: column t.a does not take null", "works");
        assertThat(verdicts(PLAIN, table("t", column("a", INTEGER))))
                .containsExactly(
                        "fails: column t.a has another kind of type", "fails: column t.a has another kind of type");
        assertThat(verdicts(PLAIN, PLAIN.withUniques(List.of(unique("uk", "a")))))
                .containsExactly("may fail: t (a) has to be unique", "works");
        assertThat(verdicts(PLAIN, PLAIN.withChecks(List.of(new Check(Optional.empty(), "a <> ''", Optional.empty())))))
                .containsExactly("may fail: t has to meet a <> ''", "works");
        assertThat(verdicts(PLAIN, withForeignKey(PLAIN, "fk", "a", "t")))
                .containsExactly("may fail: t (a) has to refer to rows of t", "works");
    }

    @Test
    void keysOverAColumnThatTheReleaseLeavesEmptyAskNothingOfIt() {
        Table wider = table("t", column("a", TEXT), column("b", TEXT));
        assertThat(verdicts(PLAIN, wider.withUniques(List.of(unique("uk", "a", "b")))))
                .first()
                .isEqualTo("works");
        assertThat(verdicts(PLAIN, withForeignKey(wider, "fk", "b", "t")))
                .first()
                .isEqualTo("works");
        Table filled = table("t", column("a", TEXT), column("b", TEXT).withDefault(Optional.of("'x'")));
        assertThat(verdicts(PLAIN, filled.withUniques(List.of(unique("uk", "b")))))
                .first()
                .isEqualTo("may fail: t (b) has to be unique");
    }

    @Test
    void constantsThatTheOtherReleaseDoesNotKnow() {
        Table few = table("t", column("a", new EnumByName(List.of("ON"), 255)));
        Table more = table("t", column("a", new EnumByName(List.of("ON", "OFF"), 255)));
        assertThat(verdicts(few, more))
                .containsExactly(
                        "may fail: column t.a may hold OFF, which the release cannot read",
                        "may fail: column t.a does not hold rows with OFF");
    }

    @Test
    void sequences() {
        Schema byFifty = withSequence(50);
        Schema byOne = withSequence(1);
        assertThat(Compatibility.between(byFifty, byOne).previousOnNew())
                .hasToString("fails: sequence s counts by 1, not 50, so that ids collide");
        assertThat(Compatibility.between(schema(PLAIN), byOne).newOnPrevious())
                .hasToString("fails: sequence s is not there");
    }

    @Test
    void noReleaseKnowsWhatIsHeld() {
        Table held = table("t", column("a", TEXT).withHeld(true));
        assertThat(verdicts(held, table("t"))).containsExactly("works", "works");
        assertThat(verdicts(PLAIN, held)).containsExactly("works", "works");
        assertThat(verdicts(table("t", required("a", TEXT)), held))
                .containsExactly("works", "fails: column t.a is required, and the release does not know it");
        assertThat(Compatibility.between(schema(PLAIN.withHeld(true)), Schema.empty())
                        .previousOnNew())
                .hasToString("works");
    }

    @Test
    void manyReasonsAreCounted() {
        Table wide = table("t", column("a", BIGINT), column("b", BIGINT), column("c", BIGINT), column("d", BIGINT));
        assertThat(verdicts(wide, table("t"))).first().asString().endsWith("column t.c is not there; and 1 more");
    }

    private static Schema withSequence(int increment) {
        Sequence sequence = new Sequence(TableName.of("s"), 1, increment, Optional.empty());
        return new Schema(List.of(PLAIN), List.of(sequence), List.of());
    }

    private static List<String> verdicts(Table before, Table after) {
        Compatibility releases = Compatibility.between(schema(before), schema(after));
        return List.of(
                releases.previousOnNew().toString(), releases.newOnPrevious().toString());
    }
}
