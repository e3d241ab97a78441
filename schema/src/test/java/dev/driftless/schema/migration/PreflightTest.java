package dev.driftless.schema.migration;

import static dev.driftless.schema.Tables.BIGINT;
import static dev.driftless.schema.Tables.INTEGER;
import static dev.driftless.schema.Tables.column;
import static dev.driftless.schema.Tables.required;
import static dev.driftless.schema.Tables.schema;
import static dev.driftless.schema.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Dialect POSTGRES = Dialects.named("postgresql").orElseThrow();
    private static final Dialect MARIADB = Dialects.named("mariadb").orElseThrow();

    @Test
    void comesBackFromItsCommentWhateverItHolds() {
        Preflight question = new Preflight(
                "new-check-on-rows", "t.\u2028x\n-- y", "select count(*) from t where not (a <> '<<;\n${b}\n' -- c\n)");
        String script = "-- a comment\n" + question.comment() + "alter table t add check (a);\n";
        assertThat(Preflight.in(script, POSTGRES)).containsExactly(question);
        assertThat(script.lines().limit(6)).allMatch(line -> line.startsWith("-- "));
    }

    @Test
    void requiredValues() {
        Table before = table("t", column("a", INTEGER));
        Table after = table("t", required("a", INTEGER));
        assertThat(questions(before, after, Hints.none())).containsExactly("select count(*) from t where a is null");
        Hints filled = new Hints(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(Map.of(ObjectPath.of(before.name(), Identifier.of("a")), SqlText.of("0"))),
                new TreeMap<>());
        assertThat(questions(before, after, filled)).isEmpty();
    }

    @Test
    void narrowedValues() {
        assertThat(narrowed(Basic.sized(SqlType.VARCHAR, 100), Basic.sized(SqlType.VARCHAR, 50)))
                .containsExactly("select count(*) from t where char_length(a) > 50");
        assertThat(narrowed(BIGINT, INTEGER))
                .containsExactly("select count(*) from t where a not between -2147483648 and 2147483647");
        assertThat(narrowed(decimal(10, 2), decimal(6, 1)))
                .containsExactly("select count(*) from t where a <> round(a, 1) or abs(a) >= 100000");
        assertThat(narrowed(new EnumByName(List.of("A", "B", "C'"), 255), new EnumByName(List.of("A"), 255)))
                .containsExactly("select count(*) from t where a in ('B', 'C''')");
    }

    @Test
    void duplicatesOrphansAndBrokenConditions() {
        Identifier a = Identifier.of("a");
        Identifier b = new Identifier("B", true);
        Table before = table("t", column("a", INTEGER), column("b", INTEGER).withName(b));
        Table after = before.withUniques(List.of(new Unique(Identifier.of("uk"), true, List.of(a, b))))
                .withChecks(List.of(new Check(Optional.empty(), "a > 0", Optional.empty())));
        assertThat(questions(before, after, Hints.none()))
                .containsExactlyInAnyOrder(
                        "select count(*) from (select 1 as n from t where a is not null and \"B\" is not null"
                                + " group by a, \"B\" having count(*) > 1) duplicates",
                        "select count(*) from t where not (a > 0)");
    }

    @Test
    void namesAndListedTextsAreThoseOfTheDatabase() {
        Table before = table("t", column("b", INTEGER).withName(new Identifier("b; '--", true)));
        Table after = before.withChecks(
                List.of(new Check(Optional.empty(), "\"b; '--\" in ('it''s','end\\')", Optional.empty())));
        assertThat(questions(before, after, Hints.none()))
                .containsExactly("select count(*) from t where not (\"b; '--\" in ('it''s','end\\'))");
        assertThat(questions(before, after, Hints.none(), MARIADB))
                .containsExactly("select count(*) from t where not (`b; '--` in ('it''s','end\\\\'))");
    }

    @Test
    void aTextIsNoQuestion() {
        assertThat(Preflight.in("comment on table t is 'a\n-- preflight [x] y\n--   select 1\n';\n", POSTGRES))
                .isEmpty();
    }

    private static List<String> narrowed(ColumnType from, ColumnType to) {
        return questions(table("t", column("a", from)), table("t", column("a", to)), Hints.none());
    }

    private static Basic decimal(int precision, int scale) {
        return new Basic(SqlType.NUMERIC, OptionalInt.empty(), OptionalInt.of(precision), OptionalInt.of(scale));
    }

    /** Those about rows. */
    private static List<String> questions(Table before, Table after, Hints hints) {
        return questions(before, after, hints, POSTGRES);
    }

    private static List<String> questions(Table before, Table after, Hints hints, Dialect dialect) {
        Migration migration =
                MigrationPlanner.plan(schema(before), schema(after), hints, Policy.none(), Set.of(), List.of(dialect));
        return Preflight.in(SqlScript.up(migration, dialect), dialect).stream()
                .filter(question -> !question.rule().equals("view-in-the-way"))
                .map(Preflight::query)
                .toList();
    }
}
