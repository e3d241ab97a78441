package dev.driftless.schema.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SnapshotFormatTest {
    @Provide
    Arbitrary<Schema> schemas() {
        return AnySchemas.schemas();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void readingGivesBackWhatWasWritten(@ForAll("schemas") Schema schema) {
        Snapshot read = read(SnapshotWriter.write(snapshot(schema)));

        assertThat(read.schema()).isEqualTo(schema.sorted());
        assertThat(texts(read.schema())).isEqualTo(texts(schema));
        assertThat(SnapshotWriter.write(read)).isEqualTo(SnapshotWriter.write(snapshot(schema)));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void orderAndSourcesDoNotMatter(@ForAll("schemas") Schema schema, @ForAll Random random) {
        Schema shuffled = shuffled(schema, random);

        assertThat(SnapshotWriter.write(snapshot(shuffled))).isEqualTo(SnapshotWriter.write(snapshot(schema)));
        assertThat(Fingerprint.of(withoutSources(shuffled))).isEqualTo(Fingerprint.of(schema));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void schemasHaveTheSameFingerprintOnlyIfTheyAreTheSame(
            @ForAll("schemas") Schema one, @ForAll("schemas") Schema other) {
        boolean same = withoutSources(one.sorted()).equals(withoutSources(other.sorted()));

        assertThat(Fingerprint.of(one).equals(Fingerprint.of(other))).isEqualTo(same);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void orderOfColumnsAndChecksIsNoDrift(@ForAll("schemas") Schema schema) {
        Schema reversed = new Schema(
                schema.tables().stream()
                        .map(table -> table.withColumns(reversed(table.columns()))
                                .withUniques(reversed(table.uniques()))
                                .withChecks(reversed(table.checks())))
                        .toList(),
                schema.sequences(),
                schema.enumTypes());

        assertThat(Fingerprint.of(reversed)).isEqualTo(Fingerprint.of(schema));
    }

    private static Snapshot read(String text) {
        return SnapshotReader.read(text, "snapshots/shop/V4__add_fax.json");
    }

    private static Snapshot snapshot(Schema schema) {
        return new Snapshot("shop", "4", "add_fax", Optional.empty(), Fingerprint.of(schema), Optional.empty(), schema);
    }

    /** Identifiers are equal whatever their case, but a file has to keep the letters. */
    private static List<String> texts(Schema schema) {
        List<String> texts = new ArrayList<>();
        for (Table table : schema.sorted().tables()) {
            texts.add(table.name().toString());
            table.columns().forEach(column -> texts.add(column.name().toString()));
            table.uniques().forEach(unique -> texts.add(unique.toString()));
            table.foreignKeys().forEach(key -> texts.add(key.toString()));
            table.indexes().forEach(index -> texts.add(index.toString()));
        }
        return texts;
    }

    private static Schema shuffled(Schema schema, Random random) {
        List<Table> tables = new ArrayList<>();
        for (Table table : shuffled(schema.tables(), random)) {
            tables.add(table.withForeignKeys(shuffled(table.foreignKeys(), random))
                    .withIndexes(shuffled(table.indexes(), random)));
        }
        List<Sequence> sequences = shuffled(schema.sequences(), random);
        return new Schema(tables, sequences, shuffled(schema.enumTypes(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> result = new ArrayList<>(list);
        Collections.shuffle(result, random);
        return result;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> result = new ArrayList<>(list);
        Collections.reverse(result);
        return result;
    }

    private static Schema withoutSources(Schema schema) {
        return new Schema(
                schema.tables().stream()
                        .map(table -> table.withSource(Optional.empty())
                                .withColumns(table.columns().stream()
                                        .map(column -> column.withSource(Optional.empty()))
                                        .toList()))
                        .toList(),
                schema.sequences(),
                schema.enumTypes());
    }

    @Example
    void caseOfUnquotedNamesIsNoDrift() {
        assertThat(Fingerprint.of(schema(Identifier.of("Email"))))
                .isEqualTo(Fingerprint.of(schema(Identifier.of("email"))))
                .isNotEqualTo(Fingerprint.of(schema(new Identifier("email", true))));
    }

    private static Schema schema(Identifier column) {
        Column named = Column.of("x", ColumnType.Basic.of(SqlType.INTEGER)).withName(column);
        return new Schema(List.of(Table.of(TableName.of("t"), List.of(named))), List.of(), List.of());
    }
}
