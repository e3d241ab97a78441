package dev.driftless.acceptance;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
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
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Schemas made by chance, and others that are a few edits away from them. The same seed gives the same ones. Every foreign key
 * column may be empty, and every other rule holds for rows of plain values, so that tables with one such row can be migrated.
 */
final class RandomSchemas {
    private static final List<List<ColumnType>> FAMILIES = List.of(
            List.of(text(40), text(100), text(300), Basic.of(SqlType.LONG32VARCHAR)),
            List.of(text(40), text(255)),
            List.of(
                    Basic.of(SqlType.SMALLINT),
                    Basic.of(SqlType.INTEGER),
                    Basic.of(SqlType.BIGINT),
                    Basic.decimal(SqlType.NUMERIC, 12, 2),
                    Basic.decimal(SqlType.NUMERIC, 19, 0),
                    Basic.of(SqlType.DOUBLE),
                    Basic.of(SqlType.BOOLEAN)),
            List.of(Basic.precise(SqlType.TIMESTAMP, 6), Basic.precise(SqlType.TIMESTAMP, 0), Basic.of(SqlType.DATE)),
            List.of(Basic.precise(SqlType.TIMESTAMP_UTC, 6), Basic.precise(SqlType.TIMESTAMP_UTC, 3)),
            List.of(Basic.of(SqlType.UUID), text(36)),
            List.of(Basic.sized(SqlType.VARBINARY, 100), Basic.sized(SqlType.VARBINARY, 200)),
            List.of(Basic.of(SqlType.CLOB), Basic.of(SqlType.LONG32VARCHAR)),
            List.of(Basic.of(SqlType.BLOB), Basic.of(SqlType.LONG32VARBINARY)),
            List.of(Basic.of(SqlType.JSON)),
            List.of(Basic.of(SqlType.TIME)),
            List.of(
                    new EnumByName(List.of("NEW", "OLD"), 255),
                    new EnumByName(List.of("NEW", "ANCIENT", "OLD"), 255),
                    new EnumByName(List.of("NEW"), 255),
                    new EnumByOrdinal(SqlType.TINYINT, List.of("NEW", "OLD")),
                    new EnumByOrdinal(SqlType.TINYINT, List.of("NEW", "OLD", "ANCIENT"))));

    private final Random random;
    private int number;

    RandomSchemas(long seed) {
        random = new Random(seed);
    }

    private static ColumnType text(int length) {
        return Basic.sized(SqlType.VARCHAR, length);
    }

    Schema schema() {
        Schema schema = Schema.empty();
        int tables = 1 + random.nextInt(4);
        for (int i = 0; i < tables; i++) {
            schema = with(schema, table());
        }
        for (int i = 0; i < 6; i++) {
            schema = decorated(schema);
        }
        return schema;
    }

    /** Another schema, some edits away. */
    Schema edited(Schema schema) {
        Schema edited = schema;
        int edits = 1 + random.nextInt(8);
        for (int i = 0; i < edits; i++) {
            edited = edit(edited);
        }
        return edited;
    }

    private Table table() {
        int id = number++;
        TableName name = TableName.of(name(random.nextInt(8) == 0 ? "Table " : "Table_", id));
        List<Column> columns = new ArrayList<>();
        boolean identity = random.nextInt(3) == 0;
        columns.add(Column.of("id", Basic.of(SqlType.BIGINT))
                .withNullable(false)
                .withIdentity(identity ? Identity.ALWAYS : Identity.NONE)
                .withSource(Optional.of("app.E" + id + ".id")));
        List<Identifier> key = new ArrayList<>(List.of(Identifier.of("id")));
        if (!identity && random.nextInt(4) == 0) {
            Column second = column("app.E" + id, text(40)).withNullable(false);
            columns.add(second);
            key.add(second.name());
        }
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            columns.add(column("app.E" + id, anyType()));
        }
        Optional<PrimaryKey> primaryKey =
                !identity && random.nextInt(8) == 0 ? Optional.empty() : Optional.of(new PrimaryKey(key));
        return Table.of(name, columns)
                .withPrimaryKey(primaryKey)
                .withComment(comment())
                .withSource(Optional.of("app.E" + id));
    }

    private Column column(String owner, ColumnType type) {
        int id = number++;
        Identifier name = name(random.nextInt(8) == 0 ? "Mixed " : "column_", id);
        Column column = new Column(
                name,
                type,
                random.nextInt(3) > 0,
                Identity.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                comment(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner + ".a" + id));
        return random.nextInt(4) == 0 ? withDefault(column) : column;
    }

    private static Identifier name(String prefix, int id) {
        return new Identifier(prefix + id, prefix.contains(" "));
    }

    private Optional<String> comment() {
        return random.nextInt(5) == 0 ? Optional.of("it's \\ " + number++ + "; -- done") : Optional.empty();
    }

    private static Column withDefault(Column column) {
        if (column.type() instanceof Basic basic) {
            return switch (basic.type()) {
                case VARCHAR -> column.withDefault(Optional.of("'it''s'"));
                case INTEGER, BIGINT, SMALLINT -> column.withDefault(Optional.of("7"));
                case NUMERIC -> column.withDefault(Optional.of("1.5"));
                case BOOLEAN -> column.withDefault(Optional.of("true"));
                default -> column;
            };
        }
        return column.type() instanceof EnumByName ? column.withDefault(Optional.of("'NEW'")) : column;
    }

    private ColumnType anyType() {
        return pick(pick(FAMILIES));
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private Schema edit(Schema schema) {
        if (schema.tables().isEmpty()) {
            return with(schema, table());
        }
        Table table = pick(schema.tables());
        return switch (random.nextInt(14)) {
            case 0 -> with(schema, table());
            case 1 -> without(schema, table);
            case 2 -> renamed(schema, table);
            case 3, 4 ->
                replace(schema, table, plus(table, column(table.source().orElseThrow(), anyType())));
            case 5 -> dropColumn(schema, table);
            case 6 -> renameColumn(schema, table);
            case 7, 8 -> alterColumn(schema, table);
            case 9 -> undecorated(schema, table);
            case 10 -> keyType(schema, table);
            case 11 -> renamedMembers(schema, table);
            default -> decorated(schema);
        };
    }

    private static Schema with(Schema schema, Table table) {
        List<Table> tables = new ArrayList<>(schema.tables());
        tables.add(table);
        return new Schema(tables, schema.sequences(), schema.enumTypes());
    }

    private static Schema map(Schema schema, UnaryOperator<Table> change) {
        return new Schema(schema.tables().stream().map(change).toList(), schema.sequences(), schema.enumTypes());
    }

    private static Schema replace(Schema schema, Table before, Table after) {
        return map(schema, t -> t.name().equals(before.name()) ? after : t);
    }

    private static Schema without(Schema schema, Table table) {
        Schema free = dropKeysTo(schema, table);
        return new Schema(
                free.tables().stream()
                        .filter(t -> !t.name().equals(table.name()))
                        .toList(),
                free.sequences(),
                free.enumTypes());
    }

    private static Schema dropKeysTo(Schema schema, Table table) {
        return map(
                schema,
                t -> t.withForeignKeys(filter(t.foreignKeys(), k -> !k.target().equals(table.name()))));
    }

    private static <T> List<T> filter(List<T> things, Predicate<T> kept) {
        return things.stream().filter(kept).toList();
    }

    private static Table plus(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return table.withColumns(columns);
    }

    private Schema renamed(Schema schema, Table table) {
        TableName after = TableName.of(name(random.nextInt(8) == 0 ? "Other " : "Other_", number++));
        return map(schema, t -> (t.name().equals(table.name()) ? t.withName(after) : t)
                .withForeignKeys(t.foreignKeys().stream()
                        .map(k -> k.target().equals(table.name()) ? retarget(k, after, k.targetColumns()) : k)
                        .toList()));
    }

    private static ForeignKey retarget(ForeignKey key, TableName target, List<Identifier> columns) {
        return new ForeignKey(
                key.name(), key.columns(), target, columns, key.toPrimaryKey(), key.onDelete(), key.definition());
    }

    private Schema dropColumn(Schema schema, Table table) {
        List<Column> plain = filter(table.columns(), c -> !inPrimaryKey(table, c));
        if (plain.isEmpty() || table.columns().size() < 2) {
            return schema;
        }
        Identifier gone = pick(plain).name();
        Table fewer = table.withColumns(filter(table.columns(), c -> !c.name().equals(gone)))
                .withUniques(filter(table.uniques(), u -> !u.columns().contains(gone)))
                .withForeignKeys(filter(table.foreignKeys(), k -> !k.columns().contains(gone)))
                .withIndexes(filter(table.indexes(), i -> !columns(i).contains(gone)))
                .withChecks(filter(table.checks(), c -> !c.condition().contains(gone.text())));
        return replace(schema, table, fewer);
    }

    private static boolean inPrimaryKey(Table table, Column column) {
        return column.name().equals(Identifier.of("id"))
                || table.primaryKey()
                        .map(k -> k.columns().contains(column.name()))
                        .orElse(false);
    }

    private static List<Identifier> columns(Index index) {
        return index.parts().stream().flatMap(p -> p.column().stream()).toList();
    }

    private Schema renameColumn(Schema schema, Table table) {
        Column column = pick(table.columns());
        Identifier before = column.name();
        if (before.equals(Identifier.of("id"))) {
            return schema;
        }
        Identifier after = name(before.quoted() ? "Renamed " : "renamed_", number++);
        UnaryOperator<List<Identifier>> names =
                list -> list.stream().map(c -> c.equals(before) ? after : c).toList();
        UnaryOperator<String> text = condition -> condition.replaceAll("\\b" + before.text() + "\\b", after.text());
        Table renamed = table.withColumns(table.columns().stream()
                        .map(c -> c.name().equals(before)
                                ? c.withName(after)
                                        .withChecks(
                                                c.checks().stream().map(text).toList())
                                : c)
                        .toList())
                .withPrimaryKey(table.primaryKey().map(k -> new PrimaryKey(names.apply(k.columns()))))
                .withUniques(table.uniques().stream()
                        .map(u -> new Unique(u.name(), u.named(), names.apply(u.columns())))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .map(k -> new ForeignKey(
                                k.name(),
                                names.apply(k.columns()),
                                k.target(),
                                k.targetColumns(),
                                k.toPrimaryKey(),
                                k.onDelete(),
                                k.definition()))
                        .toList())
                .withChecks(table.checks().stream()
                        .map(c -> new Check(c.name(), text.apply(c.condition()), c.options()))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .map(i -> Index.of(
                                i.name().text(), names.apply(columns(i)).toArray(Identifier[]::new)))
                        .toList());
        return replace(schema, table, renamed);
    }

    private Schema alterColumn(Schema schema, Table table) {
        Column column = pick(table.columns());
        boolean free = !inPrimaryKey(table, column) && !inForeignKey(table, column);
        boolean indexed = table.uniques().stream().anyMatch(u -> u.columns().contains(column.name()))
                || table.indexes().stream().anyMatch(i -> columns(i).contains(column.name()));
        Column altered =
                switch (random.nextInt(5)) {
                    case 0 -> free ? column.withNullable(!column.nullable()) : column;
                    case 1 -> column.withComment(comment());
                    case 2 ->
                        !free
                                ? column
                                : column.defaultValue().isPresent()
                                        ? column.withDefault(Optional.empty())
                                        : withDefault(column);
                    case 3 ->
                        free && isNumber(column) && !column.name().quoted()
                                ? column.withChecks(
                                        column.checks().isEmpty() ? List.of(column.name() + " >= 0") : List.of())
                                : column;
                    default -> free && column.checks().isEmpty() ? retyped(column, indexed) : column;
                };
        return replace(
                schema,
                table,
                table.withColumns(table.columns().stream()
                        .map(c -> c.name().equals(column.name()) ? altered : c)
                        .toList()));
    }

    private static boolean inForeignKey(Table table, Column column) {
        return table.foreignKeys().stream().anyMatch(k -> k.columns().contains(column.name()));
    }

    private Column retyped(Column column, boolean indexed) {
        List<List<ColumnType>> families = filter(FAMILIES, f -> f.contains(column.type()));
        ColumnType type = families.isEmpty() ? column.type() : pick(pick(families));
        return (indexed && !indexable(type)) ? column : column.withType(type).withDefault(Optional.empty());
    }

    private static boolean isNumber(Column column) {
        return column.type() instanceof Basic basic
                && List.of(SqlType.INTEGER, SqlType.BIGINT, SqlType.NUMERIC).contains(basic.type());
    }

    private static boolean indexable(ColumnType type) {
        return !(type instanceof Basic basic)
                || !List.of(SqlType.LONG32VARCHAR, SqlType.CLOB, SqlType.BLOB, SqlType.LONG32VARBINARY, SqlType.JSON)
                        .contains(basic.type());
    }

    /** With one more rule, index or sequence. */
    private Schema decorated(Schema schema) {
        if (schema.tables().isEmpty()) {
            return schema;
        }
        Table table = pick(schema.tables());
        return switch (random.nextInt(7)) {
            case 0 -> replace(schema, table, withUnique(table));
            case 1 -> replace(schema, table, withIndex(table));
            case 2, 3 -> replace(schema, table, withForeignKey(table, pick(schema.tables())));
            case 4 -> replace(schema, table, withCheck(table));
            case 5 -> withSequence(schema);
            default -> replace(schema, table, table.withComment(comment()));
        };
    }

    private List<Identifier> someColumns(Table table) {
        List<Column> candidates =
                filter(table.columns(), c -> indexable(c.type()) && !c.name().equals(Identifier.of("id")));
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Identifier> columns = new ArrayList<>(List.of(pick(candidates).name()));
        Identifier second = pick(candidates).name();
        if (!columns.contains(second) && random.nextBoolean()) {
            columns.add(second);
        }
        return columns;
    }

    private Table withUnique(Table table) {
        List<Identifier> columns = someColumns(table);
        boolean known = table.uniques().stream()
                .anyMatch(u -> List.copyOf(u.columns()).containsAll(columns) && columns.containsAll(u.columns()));
        boolean key =
                table.primaryKey().map(k -> k.columns().containsAll(columns)).orElse(false);
        if (columns.isEmpty() || known || key) {
            return table;
        }
        List<Unique> uniques = new ArrayList<>(table.uniques());
        uniques.add(new Unique(Identifier.of("uk_" + number++), random.nextBoolean(), columns));
        return table.withUniques(uniques);
    }

    private Table withIndex(Table table) {
        List<Identifier> columns = someColumns(table);
        if (columns.isEmpty()) {
            return table;
        }
        List<Index> indexes = new ArrayList<>(table.indexes());
        indexes.add(Index.of("ix_" + number++, columns.toArray(Identifier[]::new)));
        return table.withIndexes(indexes);
    }

    private Table withForeignKey(Table table, Table target) {
        List<Identifier> key = target.primaryKey().map(PrimaryKey::columns).orElse(List.of()).stream()
                .toList();
        if (key.size() != 1) {
            return table;
        }
        ColumnType type = target.column(key.get(0)).orElseThrow().type();
        Column column =
                column(table.source().orElseThrow(), type).withNullable(true).withDefault(Optional.empty());
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        keys.add(new ForeignKey(
                Identifier.of("fk_" + number++),
                List.of(column.name()),
                target.name(),
                key,
                true,
                pick(List.of(OnDelete.NO_ACTION, OnDelete.CASCADE, OnDelete.SET_NULL)),
                Optional.empty()));
        return plus(table, column).withForeignKeys(keys);
    }

    private Table withCheck(Table table) {
        List<Column> numbers = filter(
                table.columns(),
                c -> isNumber(c) && !c.name().quoted() && !inForeignKey(table, c) && !inPrimaryKey(table, c));
        if (numbers.isEmpty()) {
            return table;
        }
        Identifier first = pick(numbers).name();
        Identifier second = pick(numbers).name();
        boolean named = random.nextBoolean();
        String condition = first + " + " + second + " >= " + -number++;
        List<Check> checks = new ArrayList<>(table.checks());
        checks.add(new Check(
                named ? Optional.of(Identifier.of("ck_" + number++)) : Optional.empty(), condition, Optional.empty()));
        return table.withChecks(checks);
    }

    private Schema withSequence(Schema schema) {
        List<Sequence> sequences = new ArrayList<>(schema.sequences());
        int kind = random.nextInt(3);
        if (kind == 0 && !sequences.isEmpty()) {
            sequences.remove(random.nextInt(sequences.size()));
        } else if (kind == 1 && !sequences.isEmpty()) {
            int at = random.nextInt(sequences.size());
            Sequence old = sequences.get(at);
            sequences.set(at, new Sequence(old.name(), old.start(), 1 + random.nextInt(100), Optional.empty()));
        } else {
            Table table = pick(schema.tables());
            TableName name = TableName.of(table.name().name().text().replace(' ', '_') + "_SEQ");
            if (sequences.stream().noneMatch(s -> s.name().equals(name))) {
                sequences.add(new Sequence(name, 1, random.nextBoolean() ? 50 : 1, Optional.empty()));
            }
        }
        return new Schema(schema.tables(), sequences, schema.enumTypes());
    }

    private Schema undecorated(Schema schema, Table table) {
        Table plain =
                switch (random.nextInt(4)) {
                    case 0 -> table.withUniques(fewer(table.uniques()));
                    case 1 -> table.withIndexes(fewer(table.indexes()));
                    case 2 -> table.withForeignKeys(fewer(table.foreignKeys()));
                    default -> table.withChecks(fewer(table.checks()));
                };
        return replace(schema, table, plain);
    }

    private <T> List<T> fewer(List<T> things) {
        List<T> fewer = new ArrayList<>(things);
        if (!fewer.isEmpty()) {
            fewer.remove(random.nextInt(fewer.size()));
        }
        return fewer;
    }

    /** Another type for the key and all that refer to it, another key, or ids numbered another way. */
    private Schema keyType(Schema schema, Table table) {
        Column id = table.column(Identifier.of("id")).orElseThrow();
        boolean simple = table.primaryKey().map(k -> k.columns().size() == 1).orElse(false);
        return switch (random.nextInt(3)) {
            case 0 ->
                simple
                        ? replace(
                                schema,
                                table,
                                withColumn(table, id.withIdentity(id.isNumbered() ? Identity.NONE : Identity.ALWAYS)))
                        : schema;
            case 1 -> {
                boolean key = table.primaryKey().isPresent();
                yield id.isNumbered()
                        ? schema
                        : replace(
                                dropKeysTo(schema, table),
                                table,
                                ownKeysDropped(table)
                                        .withPrimaryKey(
                                                key
                                                        ? Optional.empty()
                                                        : Optional.of(new PrimaryKey(List.of(id.name())))));
            }
            default -> {
                ColumnType type = id.type().equals(Basic.of(SqlType.BIGINT))
                        ? Basic.of(SqlType.INTEGER)
                        : Basic.of(SqlType.BIGINT);
                yield map(schema, t -> retyped(t, table, type));
            }
        };
    }

    private static Table ownKeysDropped(Table table) {
        return table.withForeignKeys(
                filter(table.foreignKeys(), k -> !k.target().equals(table.name())));
    }

    private static Table retyped(Table table, Table target, ColumnType type) {
        return table.withColumns(table.columns().stream()
                .map(c -> {
                    boolean id = table.name().equals(target.name()) && c.name().equals(Identifier.of("id"));
                    boolean refers = table.foreignKeys().stream()
                            .anyMatch(k -> k.target().equals(target.name())
                                    && k.columns().contains(c.name()));
                    return id || refers ? c.withType(type) : c;
                })
                .toList());
    }

    private static Table withColumn(Table table, Column column) {
        return table.withColumns(table.columns().stream()
                .map(c -> c.name().equals(column.name()) ? column : c)
                .toList());
    }

    private Schema renamedMembers(Schema schema, Table table) {
        return replace(
                schema,
                table,
                table.withUniques(table.uniques().stream()
                                .map(u -> new Unique(
                                        Identifier.of("uk_" + number++),
                                        u.named() || random.nextInt(4) == 0,
                                        u.columns()))
                                .toList())
                        .withIndexes(table.indexes().stream()
                                .map(i -> Index.of("ix_" + number++, columns(i).toArray(Identifier[]::new)))
                                .toList())
                        .withForeignKeys(table.foreignKeys().stream()
                                .map(k -> new ForeignKey(
                                        Identifier.of("fk_" + number++),
                                        k.columns(),
                                        k.target(),
                                        k.targetColumns(),
                                        k.toPrimaryKey(),
                                        k.onDelete(),
                                        k.definition()))
                                .toList()));
    }
}
