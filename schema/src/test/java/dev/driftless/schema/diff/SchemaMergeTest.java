package dev.driftless.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.SchemaMerge.Merged;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.random.DealtSchemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaMergeTest {
    private static final Column A = Column.of("a", Basic.of(SqlType.INTEGER));
    private static final Column B = Column.of("b", Basic.of(SqlType.INTEGER));
    private static final Column C = Column.of("c", Basic.of(SqlType.INTEGER));

    private static Table table(Column... columns) {
        return Table.of(TableName.of("t"), List.of(columns));
    }

    private static Schema schema(Table... tables) {
        return new Schema(List.of(tables), List.of(), List.of());
    }

    private static Merged merge(Table base, Table ours, Table theirs) {
        return SchemaMerge.merge(schema(base), schema(ours), schema(theirs));
    }

    @Test
    void whatOneSideLeftAsItWasIsAsTheOtherHasIt() {
        DealtSchemas random = new DealtSchemas(5);
        for (int i = 0; i < 200; i++) {
            Schema base = random.schema();
            Schema changed = random.schema();
            assertThat(SchemaMerge.merge(base, changed, base)).isEqualTo(new Merged(changed, List.of()));
            assertThat(SchemaMerge.merge(base, changed, changed)).isEqualTo(new Merged(changed, List.of()));
            Merged other = SchemaMerge.merge(base, base, changed);
            assertThat(other.schema().canonical()).isEqualTo(changed.canonical());
            assertThat(other.conflicts()).isEmpty();
        }
    }

    @Test
    void bothAdditionsAreThere() {
        assertThat(merge(table(A), table(A, B), table(A, C))).isEqualTo(new Merged(schema(table(A, B, C)), List.of()));
        assertThat(merge(table(A, B), table(B), table(A, B, C)).schema()).isEqualTo(schema(table(B, C)));
    }

    @Test
    void whatBothChangedIsAConflict() {
        assertThat(merge(table(A), table(A.withNullable(false)), table(A.withDefault(Optional.of("1"))))
                        .conflicts())
                .containsExactly("column t.a");
        assertThat(merge(table(A, B), table(A), table(A, B.withNullable(false))).conflicts())
                .containsExactly("column t.b");
        assertThat(merge(table(A), table(A, B), table(A, B.withNullable(false))).conflicts())
                .containsExactly("column t.b");
        assertThat(SchemaMerge.merge(schema(table(A)), schema(), schema(table(A, B)))
                        .conflicts())
                .containsExactly("table t");
    }

    @Test
    void whereAColumnComesFromIsJoinedWithWhatItIs() {
        Column renamed = A.withSource(Optional.of("shop.T.alpha"));
        Column required = A.withNullable(false);

        assertThat(merge(table(A), table(renamed), table(required)))
                .isEqualTo(new Merged(schema(table(required.withSource(Optional.of("shop.T.alpha")))), List.of()));
        assertThat(merge(table(A), table(required), table(renamed)))
                .isEqualTo(new Merged(schema(table(required.withSource(Optional.of("shop.T.alpha")))), List.of()));
    }

    @Test
    void whatRefersToSomethingTheOtherTookAwayIsAConflict() {
        Table indexed = table(A, B).withIndexes(List.of(Index.of("i", Identifier.of("b"))));

        assertThat(merge(table(A, B), table(A), indexed).conflicts()).containsExactly("column t.b");
        assertThat(Stream.of(merge(table(A, B), table(A, B, C), indexed)).map(Merged::conflicts))
                .containsExactly(List.of());
    }
}
