package dev.driftless.schema.random;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.OnDelete;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Edits to the columns of a table. */
final class ColumnEdits {
    private final Chance chance;
    private final Decorations decorations;
    private final int firstNew;

    ColumnEdits(Chance chance, Decorations decorations) {
        this.chance = chance;
        this.firstNew = chance.number();
        this.decorations = decorations;
    }

    Schema added(Schema schema, Table table) {
        Column column = decorations.column(table.source().orElseThrow(), Types.any(chance));
        return Schemas.replace(schema, table, Schemas.plusColumn(table, column));
    }

    Schema dropped(Schema schema, Table table) {
        List<Column> plain = plain(table);
        return plain.isEmpty()
                ? schema
                : Schemas.replace(schema, table, Schemas.withoutColumn(table, chance.pick(plain)));
    }

    Schema renamed(Schema schema, Table table) {
        Column column = chance.pick(table.columns());
        Identifier before = column.name();
        Identifier after =
                new Identifier((before.quoted() ? "Renamed " : "renamed_") + chance.number(), before.quoted());
        return renamed(schema, table, name -> name.equals(before) ? after : name, true);
    }

    /** Two columns with each other's names; indexes and checks follow, or keep their words. */
    Schema swapped(Schema schema, Table table) {
        Column one = chance.pick(table.columns());
        Column other = chance.pick(table.columns());
        if (!canFollow(one, other)) {
            return schema;
        }
        UnaryOperator<Identifier> swap =
                name -> name.equals(one.name()) ? other.name() : name.equals(other.name()) ? one.name() : name;
        return renamed(schema, table, swap, chance.oneIn(2));
    }

    /** A column goes, another gets its name. */
    Schema takenOver(Schema schema, Table table) {
        List<Column> plain = plain(table);
        if (plain.isEmpty()) {
            return schema;
        }
        Column gone = chance.pick(plain);
        Column other = chance.pick(table.columns());
        if (other.equals(gone) || !canFollow(gone, other)) {
            return schema;
        }
        Schema less = Consistency.of(Schemas.replace(schema, table, Schemas.withoutColumn(table, gone)));
        Table left = less.tables().stream()
                .filter(t -> t.name().equals(table.name()))
                .findFirst()
                .orElseThrow();
        return renamed(less, left, name -> name.equals(other.name()) ? gone.name() : name, true);
    }

    /** A new attribute's column in the place of another one is taken for the same column, and has to be able to be that. */
    private boolean canFollow(Column one, Column other) {
        boolean bothOld = isOld(one) && isOld(other);
        return one.name().quoted() == other.name().quoted() && (bothOld || Types.areNear(one.type(), other.type()));
    }

    private boolean isOld(Column column) {
        return Integer.parseInt(column.source().orElseThrow().replaceAll("^.*?(\\d+)\\D*$", "$1")) < firstNew;
    }

    private static List<Column> plain(Table table) {
        return Schemas.filter(table.columns(), c -> !Schemas.isId(c) && !Schemas.inPrimaryKey(table, c.name()));
    }

    private static Schema renamed(Schema schema, Table table, UnaryOperator<Identifier> names, boolean rulesFollow) {
        Schema renamed = Schemas.columnsRenamed(schema, table, names);
        return rulesFollow
                ? Schemas.map(renamed, t -> t.name().equals(table.name()) ? RuleEdits.columnsRenamed(t, names) : t)
                : renamed;
    }

    Schema retyped(Schema schema, Table table) {
        Column column = chance.pick(table.columns());
        boolean free = !Schemas.isId(column)
                && column.generatedAs().isEmpty()
                && !Schemas.inPrimaryKey(table, column.name())
                && !Schemas.inForeignKey(table, column.name());
        ColumnType type = Types.near(column.type(), chance);
        boolean fits = (Types.isIndexable(type) || !Schemas.inUniqueOrIndex(table, column.name()))
                && (Types.isNumber(type) || !Schemas.inText(table, column.name()));
        return free && fits && !type.equals(column.type())
                ? Schemas.replace(
                        schema,
                        table,
                        Schemas.withColumn(table, column.withType(type).withDefault(Optional.empty())))
                : schema;
    }

    Schema altered(Schema schema, Table table) {
        Column column = chance.pick(table.columns());
        boolean generated = column.generatedAs().isPresent();
        boolean key = Schemas.isId(column) || Schemas.inPrimaryKey(table, column.name());
        Column altered =
                switch (chance.below(4)) {
                    case 0 ->
                        key || generated || !mayRequire(schema, table, column)
                                ? column
                                : column.withNullable(!column.nullable());
                    case 1 -> column.withComment(chance.comment());
                    case 2 ->
                        key || generated || Schemas.inForeignKey(table, column.name())
                                ? column
                                : column.defaultValue().isPresent() && chance.oneIn(2)
                                        ? column.withDefault(Optional.empty())
                                        : Types.withDefault(column);
                    default -> generated ? regenerated(table, column) : checked(table, column);
                };
        return Schemas.replace(schema, table, Schemas.withColumn(table, altered));
    }

    private boolean mayRequire(Schema schema, Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(k -> k.columns().contains(column.name()))
                .allMatch(k -> k.toPrimaryKey()
                        && k.onDelete() != OnDelete.SET_NULL
                        && decorations.mayRequire(table, target(schema, k)));
    }

    private static Table target(Schema schema, ForeignKey key) {
        return schema.tables().stream()
                .filter(t -> t.name().equals(key.target()))
                .findFirst()
                .orElseThrow();
    }

    /** By another expression, or not any more. */
    private Column regenerated(Table table, Column column) {
        List<Identifier> numbers = Decorations.numbers(table);
        return column.withGeneratedAs(
                numbers.isEmpty() || chance.oneIn(3)
                        ? Optional.empty()
                        : Optional.of(decorations.generated(chance.pick(numbers))));
    }

    /** With a check, another one, or none. */
    private Column checked(Table table, Column column) {
        if (!Decorations.numbers(table).contains(column.name())) {
            return column;
        }
        return column.withChecks(
                !column.checks().isEmpty() && chance.oneIn(2)
                        ? List.of()
                        : List.of(column.name() + " >= " + -chance.below(10)));
    }
}
