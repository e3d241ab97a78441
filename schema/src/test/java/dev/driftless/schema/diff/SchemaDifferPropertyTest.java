package dev.driftless.schema.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.random.DealtSchemas;
import dev.driftless.schema.snapshot.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the changes between any two schemas. */
class SchemaDifferPropertyTest {

    @Property(tries = 300)
    void upLeadsToTheTargetAndDownBackHome(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        List<Change> changes = diff(from, to);

        Schema reached = applied(from, changes);
        assertThat(reached.canonical()).isEqualTo(to.canonical());
        assertThat(applied(reached, inverses(changes)).canonical()).isEqualTo(from.canonical());
    }

    @Property(tries = 300)
    void sameSchemaMeansNoChange(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema schema = random.schema();
        assertThat(diff(schema, random.shuffled(schema))).isEmpty();
    }

    @Property(tries = 300)
    void equalFingerprintsMeanNoChange(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        assertThat(Fingerprint.of(from).equals(Fingerprint.of(to)))
                .isEqualTo(diff(from, to).isEmpty());
        assertThat(Fingerprint.of(random.shuffled(from))).isEqualTo(Fingerprint.of(from));
    }

    @Property(tries = 300)
    void orderOfTheInputHasNoSay(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        assertThat(diff(random.shuffledButUniques(from), random.shuffledButUniques(to)))
                .isEqualTo(diff(from, to));
    }

    @Property(tries = 300)
    void noSnapshotIsLeftBehind(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        assertThat(diff(applied(from, diff(from, to)), to)).isEmpty();
    }

    @Property(tries = 300)
    void noColumnChangesUnderAForeignKey(@ForAll long seed) {
        DealtSchemas random = new DealtSchemas(seed);
        Schema from = random.schema();
        Schema to = random.schema();
        List<Change> up = diff(from, to);
        assertNoneRetypedUnderKey(from, up);
        assertNoneRetypedUnderKey(to, inverses(up));
    }

    private static void assertNoneRetypedUnderKey(Schema start, List<Change> changes) {
        SchemaEditor editor = new SchemaEditor(start);
        for (Change change : changes) {
            if (change instanceof Change.AlterColumn alter
                    && !Canonical.of(alter.before().type())
                            .equals(Canonical.of(alter.after().type()))) {
                assertThat(keysOver(editor, alter.table(), alter.after().name()))
                        .as("foreign keys under %s", change)
                        .isEmpty();
            }
            editor.apply(change);
        }
    }

    private static List<ForeignKey> keysOver(SchemaEditor editor, TableName table, Identifier column) {
        List<ForeignKey> keys = new ArrayList<>();
        editor.table(table).orElseThrow().foreignKeys().stream()
                .filter(key -> key.columns().contains(column))
                .forEach(keys::add);
        editor.referring(table).stream()
                .map(Table::foreignKeys)
                .flatMap(List::stream)
                .filter(key -> key.target().equals(table) && key.targetColumns().contains(column))
                .forEach(keys::add);
        return keys;
    }

    private static List<Change> diff(Schema from, Schema to) {
        return SchemaDiffer.diff(from, to, Hints.none(), Set.of());
    }

    private static Schema applied(Schema schema, List<Change> changes) {
        SchemaEditor editor = new SchemaEditor(schema);
        changes.forEach(editor::apply);
        return editor.schema();
    }

    private static List<Change> inverses(List<Change> changes) {
        List<Change> inverses = new ArrayList<>();
        changes.forEach(change -> inverses.add(change.inverse()));
        Collections.reverse(inverses);
        return inverses;
    }
}
