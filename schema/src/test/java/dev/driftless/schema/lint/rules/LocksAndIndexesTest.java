package dev.driftless.schema.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.migration.MigrationPlanner;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules about long locks, rewrites by new columns, indexes nobody needs, and constraints that go. */
class LocksAndIndexesTest {
    private static final Column A = Column.of("a", Basic.of(SqlType.BIGINT));
    private static final Column B = Column.of("b", Basic.of(SqlType.BIGINT));
    private static final Unique UNIQUE = new Unique(Identifier.of("u"), true, List.of(Identifier.of("a")));
    private static final Index INDEX = Index.of("i", Identifier.of("a"));
    private static final Table TABLE = Table.of(TableName.of("t"), List.of(A, B));

    private static List<String> found(String rule, boolean online, Optional<Table> before, Table after) {
        return MigrationPlanner.plan(
                        before.map(LocksAndIndexesTest::schema).orElse(Schema.empty()),
                        schema(after),
                        Hints.none(),
                        new Policy(List.of(), Map.of(), online),
                        Set.of(),
                        Dialects.all())
                .hazards()
                .stream()
                .filter(hazard -> hazard.rule().equals(rule))
                .map(LocksAndIndexesTest::text)
                .toList();
    }

    private static String text(Hazard hazard) {
        return hazard.severity() + " " + hazard.subject()
                + hazard.dialect().map(d -> " " + d).orElse("");
    }

    private static Schema schema(Table table) {
        return new Schema(List.of(table), List.of(), List.of());
    }

    private static List<String> locks(Table before, Table after) {
        return found("long-lock", false, Optional.of(before), after);
    }

    @Test
    void indexesAndKeysLockOnPostgresql() {
        assertThat(locks(TABLE, TABLE.withIndexes(List.of(INDEX)))).containsExactly("INFO t.i postgresql");
        assertThat(locks(TABLE, TABLE.withUniques(List.of(UNIQUE)))).containsExactly("INFO t.u postgresql");
        assertThat(locks(TABLE.withIndexes(List.of(INDEX)), TABLE)).isEmpty();
    }

    @Test
    void checksLockOnBoth() {
        Check check = new Check(Optional.of(Identifier.of("c")), "a > b", Optional.empty());
        assertThat(locks(TABLE, TABLE.withChecks(List.of(check))))
                .containsExactlyInAnyOrder("INFO t.c postgresql", "INFO t.c mariadb");
    }

    @Test
    void requiredColumnsLock() {
        Table required = TABLE.withColumns(List.of(A.withNullable(false), B));
        assertThat(locks(TABLE, required)).contains("INFO t.a postgresql");
        assertThat(locks(required, TABLE)).isEmpty();
    }

    @Test
    void nothingLocksANewTableNorOnline() {
        Table indexed = TABLE.withIndexes(List.of(INDEX)).withUniques(List.of(UNIQUE));
        assertThat(found("long-lock", false, Optional.empty(), indexed)).isEmpty();
        assertThat(found("long-lock", true, Optional.of(TABLE), indexed)).isEmpty();
    }

    @Test
    void newColumnsWithValuesOfTheirOwnRewriteTheTable() {
        Column c = Column.of("c", Basic.of(SqlType.BIGINT));
        assertThat(rewrites(c.withIdentity(Identity.ALWAYS))).containsExactly("WARNING t.c");
        assertThat(rewrites(c.withGeneratedAs(Optional.of("a + b")))).containsExactly("WARNING t.c");
        assertThat(rewrites(c.withDefault(Optional.of("(random() * 9)")))).containsExactly("WARNING t.c");
        assertThat(rewrites(c.withDefault(Optional.of("0")))).isEmpty();
        assertThat(rewrites(c)).isEmpty();
    }

    private static List<String> rewrites(Column column) {
        return found("table-rewrite", false, Optional.of(TABLE), TABLE.withColumns(List.of(A, B, column)));
    }

    @Test
    void anotherIndexMayServeTheSameQueries() {
        Index longer = Index.of("j", Identifier.of("a"), Identifier.of("b"));
        Table both = TABLE.withIndexes(List.of(INDEX, longer));
        assertThat(redundant(TABLE, both)).containsExactly("INFO t.i");
        assertThat(redundant(TABLE, TABLE.withIndexes(List.of(longer)))).isEmpty();
        assertThat(redundant(TABLE, TABLE.withIndexes(List.of(INDEX)).withUniques(List.of(UNIQUE))))
                .containsExactly("INFO t.i");
        assertThat(redundant(TABLE, TABLE.withIndexes(List.of(INDEX, Index.of("k", Identifier.of("a"))))))
                .containsExactly("INFO t.k");
        Table keyed = TABLE.withPrimaryKey(Optional.of(new PrimaryKey(List.of(Identifier.of("a")))));
        assertThat(found("redundant-index", false, Optional.empty(), keyed.withIndexes(List.of(INDEX))))
                .containsExactly("INFO t.i");
    }

    private static List<String> redundant(Table before, Table after) {
        return found("redundant-index", false, Optional.of(before), after);
    }

    @Test
    void constraintsThatGoAreNamed() {
        Table unique = TABLE.withUniques(List.of(UNIQUE));
        assertThat(found("dropped-constraint", false, Optional.of(unique), TABLE))
                .containsExactly("INFO t.u");
        assertThat(found("dropped-constraint", false, Optional.of(unique), TABLE.withColumns(List.of(B))))
                .isEmpty();
        assertThat(found("dropped-constraint", false, Optional.of(TABLE), unique))
                .isEmpty();
    }
}
