package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Schemas that a database could have, by a seed. All are made from a few names and a few places in the sources, dealt out anew each
 * time, so that between two of them everything happens: renames, chains and circles of them, a name taken over by something else,
 * changes of every kind at once. Types convert into each other on an empty table of any of the databases.
 */
public final class DealtSchemas {
    private static final int TABLES = 5;
    private static final int COLUMNS = 6;

    private final Random random;

    public DealtSchemas(long seed) {
        random = new Random(seed);
    }

    public Schema schema() {
        List<Integer> classes = dealt(TABLES);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            if (chance(60)) {
                tables.add(table(i, classes.get(i)));
            }
        }
        List<Table> linked =
                tables.stream().map(t -> withForeignKeys(t, tables)).toList();
        return shuffled(new Schema(linked, sequences(linked), List.of()));
    }

    /** The same schema, listed in another order. */
    public Schema shuffled(Schema schema) {
        Schema listed = shuffledButUniques(schema);
        List<Table> tables = listed.tables().stream()
                .map(t -> t.withUniques(shuffled(t.uniques())))
                .toList();
        return new Schema(tables, listed.sequences(), listed.enumTypes());
    }

    /** The same schema, listed in another order where that says nothing: columns and unique keys keep theirs. */
    public Schema shuffledButUniques(Schema schema) {
        List<Table> tables = schema.tables().stream()
                .map(t -> t.withForeignKeys(shuffled(t.foreignKeys()))
                        .withChecks(shuffled(t.checks()))
                        .withIndexes(shuffled(t.indexes())))
                .toList();
        return new Schema(shuffled(tables), shuffled(schema.sequences()), shuffled(schema.enumTypes()));
    }

    private Table table(int number, int classNumber) {
        String name = "t" + number;
        String entity = "app.Entity" + classNumber;
        List<Column> columns = new ArrayList<>();
        columns.add(id(entity));
        List<Integer> attributes = dealt(COLUMNS);
        for (int i = 0; i < COLUMNS; i++) {
            // even places hold numbers, odd ones text: a rename or a name taken over never asks for an impossible
            // conversion
            if (chance(60)) {
                boolean isNumber = attributes.get(i) % 2 == 0;
                columns.add(column((isNumber ? "n" : "c") + i, isNumber, entity + ".attribute" + attributes.get(i)));
            }
        }
        Table table = Table.of(TableName.of(name), columns)
                .withSource(Optional.of(entity))
                .withComment(comment())
                .withPrimaryKey(primaryKey(columns));
        return withIndexes(withChecks(withUniques(table)));
    }

    private Column id(String entity) {
        Column id = Column.of("id", Basic.of(pickFrom(List.of(SqlType.INTEGER, SqlType.BIGINT))))
                .withNullable(false)
                .withSource(Optional.of(entity + ".id"));
        return id.withIdentity(chance(30) ? Identity.ALWAYS : Identity.NONE);
    }

    private Column column(String name, boolean number, String source) {
        ColumnType type = number ? numberType() : textType();
        boolean nullable = chance(50);
        Optional<String> value = chance(70) ? Optional.empty() : Optional.of(number ? "7" : "'NEW'");
        List<String> checks = number && chance(20) ? List.of(name + " > " + random.nextInt(3)) : List.of();
        return Column.of(name, type)
                .withNullable(nullable)
                .withDefault(value)
                .withChecks(checks)
                .withComment(comment())
                .withSource(chance(90) ? Optional.of(source) : Optional.empty());
    }

    private ColumnType numberType() {
        return pickFrom(List.of(
                Basic.of(SqlType.INTEGER),
                Basic.of(SqlType.BIGINT),
                Basic.of(SqlType.SMALLINT),
                Basic.decimal(SqlType.NUMERIC, 10, 2),
                Basic.decimal(SqlType.NUMERIC, 38, 0)));
    }

    private ColumnType textType() {
        return pickFrom(List.of(
                Basic.sized(SqlType.VARCHAR, 20),
                Basic.sized(SqlType.VARCHAR, 255),
                Basic.sized(SqlType.VARCHAR, 50),
                new ColumnType.EnumByName(List.of("NEW", "OLD"), 20),
                new ColumnType.EnumByName(List.of("OLD", "NEW", "GONE"), 20)));
    }

    private Optional<String> comment() {
        return chance(80) ? Optional.empty() : Optional.of("note " + random.nextInt(2));
    }

    /** Mostly the id alone; sometimes with a second column, never an identity then, since MariaDB wants that in a key of its own. */
    private Optional<PrimaryKey> primaryKey(List<Column> columns) {
        Identifier id = columns.get(0).name();
        List<Column> required = columns.stream()
                .skip(1)
                .filter(c -> !c.nullable() && c.checks().isEmpty())
                .toList();
        boolean composite = !columns.get(0).isNumbered() && !required.isEmpty() && chance(20);
        return Optional.of(
                new PrimaryKey(composite ? List.of(id, pickFrom(required).name()) : List.of(id)));
    }

    private Table withUniques(Table table) {
        List<Unique> uniques = new ArrayList<>();
        for (Column column : others(table)) {
            if (chance(15)) {
                boolean named = chance(50);
                Identifier name = Identifier.of((named ? "uq_" : "UKhash_") + table.name() + "_" + column.name());
                uniques.add(new Unique(name, named, List.of(column.name())));
            }
        }
        return table.withUniques(uniques);
    }

    private Table withChecks(Table table) {
        List<Check> checks = new ArrayList<>();
        for (Column column : others(table)) {
            boolean number = column.name().text().startsWith("n");
            if (number && chance(15)) {
                checks.add(new Check(
                        Optional.of(Identifier.of("ck_" + table.name() + "_" + random.nextInt(2) + column.name())),
                        column.name() + " < " + (100 + random.nextInt(2)),
                        Optional.empty()));
            }
        }
        return table.withChecks(checks);
    }

    private Table withIndexes(Table table) {
        List<Index> indexes = new ArrayList<>();
        List<Column> columns = others(table);
        for (Column column : columns) {
            if (chance(15)) {
                String name = "ix_" + table.name() + "_" + column.name() + random.nextInt(2);
                Column second = pickFrom(columns);
                Identifier[] names = second.equals(column)
                        ? new Identifier[] {column.name()}
                        : new Identifier[] {column.name(), second.name()};
                Index plain = Index.of(name, names);
                indexes.add(new Index(
                        plain.name(), chance(20), plain.parts(), plain.type(), plain.using(), plain.options()));
            }
        }
        return table.withIndexes(indexes);
    }

    private static List<Column> others(Table table) {
        return table.columns().subList(1, table.columns().size());
    }

    /** Up to two foreign keys to tables whose key is the id alone, each over a column of its own. */
    private Table withForeignKeys(Table table, List<Table> tables) {
        List<Table> targets = tables.stream()
                .filter(t -> t.primaryKey().orElseThrow().columns().size() == 1)
                .toList();
        List<Column> columns = new ArrayList<>(table.columns());
        List<ForeignKey> keys = new ArrayList<>();
        List<Integer> attributes = dealt(2);
        for (int i = 0; i < 2 && !targets.isEmpty(); i++) {
            if (chance(50)) {
                Table target = pickFrom(targets);
                boolean required = chance(30);
                Column column = Column.of("ref" + i, target.columns().get(0).type())
                        .withNullable(!required)
                        .withSource(Optional.of(table.source().orElseThrow() + ".reference" + attributes.get(i)));
                columns.add(column);
                keys.add(new ForeignKey(
                        Identifier.of("fk_" + table.name() + "_" + random.nextInt(2) + i),
                        List.of(column.name()),
                        target.name(),
                        target.primaryKey().orElseThrow().columns(),
                        true,
                        required
                                ? pickFrom(List.of(OnDelete.NO_ACTION, OnDelete.CASCADE))
                                : pickFrom(List.of(OnDelete.SET_NULL, OnDelete.NO_ACTION)),
                        Optional.empty()));
            }
        }
        return table.withColumns(columns).withForeignKeys(keys);
    }

    private List<Sequence> sequences(List<Table> tables) {
        List<Sequence> sequences = new ArrayList<>();
        for (Table table : tables) {
            if (chance(40)) {
                sequences.add(sequence(table.name().name() + "_SEQ"));
            }
        }
        IntStream.range(0, 3).filter(i -> chance(30)).forEach(i -> sequences.add(sequence("ids" + i)));
        return sequences;
    }

    private Sequence sequence(String name) {
        return new Sequence(TableName.of(name), 1, pickFrom(List.of(1L, 50L)), Optional.empty());
    }

    private List<Integer> dealt(int count) {
        // half of the time each in its own place, so that not everything moves every time
        List<Integer> numbers = IntStream.range(0, count).boxed().collect(Collectors.toCollection(ArrayList::new));
        if (chance(50)) {
            Collections.shuffle(numbers, random);
        }
        return numbers;
    }

    private <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <T> T pickFrom(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
