package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
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
import java.util.function.Predicate;

/** What a table or schema can have more of: columns, keys, checks, indexes, sequences, enum types. */
final class Decorations {
    private final Chance chance;
    private final boolean namedEnums;
    private final Predicate<Table> holdsRow;

    /**
     * Makes them by chance.
     *
     * @param namedEnums whether there are enum types that are objects of the schema
     * @param holdsRow whether a table has a row that a new required column can refer to
     */
    Decorations(Chance chance, boolean namedEnums, Predicate<Table> holdsRow) {
        this.chance = chance;
        this.namedEnums = namedEnums;
        this.holdsRow = holdsRow;
    }

    Column column(String entity, ColumnType type) {
        Identifier name = chance.name("column", "Mixed");
        Column column = Column.of(name.text(), type)
                .withName(name)
                .withNullable(!chance.oneIn(3))
                .withComment(chance.comment())
                .withSource(Optional.of(entity + ".a" + chance.number()));
        return chance.oneIn(4) ? Types.withDefault(column) : column;
    }

    /** With one more of something, or with a sequence changed. */
    Schema decorated(Schema schema) {
        if (schema.tables().isEmpty()) {
            return schema;
        }
        Table table = chance.pick(schema.tables());
        return switch (chance.below(10)) {
            case 0 -> Schemas.replace(schema, table, withUnique(table));
            case 1 -> Schemas.replace(schema, table, withIndex(table));
            case 2, 3, 4 -> Schemas.replace(schema, table, withForeignKey(table, chance.pick(schema.tables())));
            case 5 -> Schemas.replace(schema, table, withCheck(table));
            case 6 -> Schemas.replace(schema, table, withGenerated(table));
            case 7 -> withSequence(schema);
            case 8 -> namedEnums ? withNamedEnum(schema, table) : schema;
            default -> Schemas.replace(schema, table, table.withComment(chance.comment()));
        };
    }

    private List<Identifier> someColumns(Table table) {
        List<Column> candidates = Schemas.filter(
                table.columns(), c -> Types.isIndexable(c.type()) && !c.name().equals(Identifier.of("id")));
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Identifier> columns =
                new ArrayList<>(List.of(chance.pick(candidates).name()));
        Identifier second = chance.pick(candidates).name();
        if (!columns.contains(second) && chance.oneIn(2)) {
            columns.add(second);
        }
        return columns;
    }

    private Table withUnique(Table table) {
        List<Identifier> columns = someColumns(table);
        return columns.isEmpty()
                ? table
                : table.withUniques(Schemas.plus(
                        table.uniques(), new Unique(Identifier.of("uk_" + chance.number()), chance.oneIn(2), columns)));
    }

    private Table withIndex(Table table) {
        List<Index.Part> parts = someColumns(table).stream()
                .map(c -> Index.Part.column(c, chance.oneIn(3) ? "desc" : ""))
                .toList();
        return parts.isEmpty()
                ? table
                : table.withIndexes(Schemas.plus(
                        table.indexes(),
                        new Index(
                                Identifier.of("ix_" + chance.number()),
                                chance.oneIn(5),
                                parts,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    /** Over new columns, to the key of a table or to columns that are unique there. */
    private Table withForeignKey(Table table, Table target) {
        boolean toPrimaryKey = target.uniques().isEmpty() || !chance.oneIn(4);
        List<Identifier> referred = toPrimaryKey
                ? target.primaryKey().map(k -> k.columns()).orElse(List.of())
                : chance.pick(target.uniques()).columns();
        if (referred.isEmpty()) {
            return table;
        }
        boolean required = toPrimaryKey && mayRequire(table, target) && chance.oneIn(3);
        Table wider = table;
        List<Identifier> columns = new ArrayList<>();
        for (Identifier name : referred) {
            Column column = column(
                            table.source().orElseThrow(),
                            target.column(name).orElseThrow().type())
                    .withNullable(!required)
                    .withDefault(Optional.empty());
            wider = Schemas.plusColumn(wider, column);
            columns.add(column.name());
        }
        return wider.withForeignKeys(Schemas.plus(
                table.foreignKeys(),
                new ForeignKey(
                        Identifier.of("fk_" + chance.number()),
                        columns,
                        target.name(),
                        referred,
                        toPrimaryKey,
                        onDelete(required),
                        Optional.empty())));
    }

    OnDelete onDelete(boolean required) {
        return chance.pick(
                required
                        ? List.of(OnDelete.NO_ACTION, OnDelete.CASCADE)
                        : List.of(OnDelete.NO_ACTION, OnDelete.CASCADE, OnDelete.SET_NULL));
    }

    /** Required references go to tables made earlier, so that rows can be written in that order. */
    boolean mayRequire(Table table, Table target) {
        return holdsRow.test(target) && made(target) < made(table);
    }

    static int made(Table table) {
        return Integer.parseInt(table.source().orElseThrow().replaceAll("\\D", ""));
    }

    private Table withCheck(Table table) {
        List<Identifier> numbers = numbers(table);
        if (numbers.isEmpty()) {
            return table;
        }
        String condition = chance.pick(numbers) + " + " + chance.pick(numbers) + " >= " + -chance.number();
        Optional<Identifier> name =
                chance.oneIn(2) ? Optional.of(Identifier.of("ck_" + chance.number())) : Optional.empty();
        return table.withChecks(Schemas.plus(table.checks(), new Check(name, condition, Optional.empty())));
    }

    private Table withGenerated(Table table) {
        List<Identifier> numbers = numbers(table);
        if (numbers.isEmpty()) {
            return table;
        }
        Column column = column(table.source().orElseThrow(), Basic.of(SqlType.BIGINT))
                .withNullable(true)
                .withDefault(Optional.empty())
                .withGeneratedAs(Optional.of(generated(chance.pick(numbers))));
        return Schemas.plusColumn(table, column);
    }

    String generated(Identifier base) {
        return base + " + " + chance.below(100);
    }

    /** The columns to reckon with. */
    static List<Identifier> numbers(Table table) {
        return table.columns().stream()
                .filter(c -> Types.isNumber(c.type())
                        && !c.name().quoted()
                        && c.generatedAs().isEmpty()
                        && c.identity() == Identity.NONE
                        && !Schemas.inForeignKey(table, c.name())
                        && !c.name().equals(Identifier.of("id"))
                        && !Schemas.inPrimaryKey(table, c.name()))
                .map(Column::name)
                .toList();
    }

    private Schema withSequence(Schema schema) {
        List<Sequence> sequences = new ArrayList<>(schema.sequences());
        int kind = chance.below(3);
        if (kind == 0 && !sequences.isEmpty()) {
            sequences.remove(chance.below(sequences.size()));
        } else if (kind == 1 && !sequences.isEmpty()) {
            int at = chance.below(sequences.size());
            Sequence old = sequences.get(at);
            sequences.set(at, new Sequence(old.name(), old.start(), 1 + chance.below(100), Optional.empty()));
        } else {
            Table table = chance.pick(schema.tables());
            TableName name = TableName.of(table.name().name().text().replace(' ', '_') + "_SEQ");
            if (sequences.stream().noneMatch(s -> s.name().equals(name))) {
                sequences.add(new Sequence(name, 1, chance.oneIn(2) ? 50 : 1, Optional.empty()));
            }
        }
        return new Schema(schema.tables(), sequences, schema.enumTypes());
    }

    /** A column of an enum type that is there, or of a new one. */
    private Schema withNamedEnum(Schema schema, Table table) {
        EnumType type = schema.enumTypes().isEmpty() || chance.oneIn(2)
                ? new EnumType(Identifier.of("Kind" + chance.number()), List.of("NEW", "OLD"))
                : chance.pick(schema.enumTypes());
        Column column = column(table.source().orElseThrow(), new ColumnType.NamedEnum(type.name()));
        Schema wider = Schemas.replace(schema, table, Schemas.plusColumn(table, column));
        return schema.enumTypes().contains(type)
                ? wider
                : new Schema(wider.tables(), wider.sequences(), Schemas.plus(wider.enumTypes(), type));
    }
}
