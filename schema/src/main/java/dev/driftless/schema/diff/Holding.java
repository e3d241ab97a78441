package dev.driftless.schema.diff;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What stays in the database although no entity maps it any more, for releases that still use it: columns and tables that a later
 * migration of their own drops. They are relaxed, so that the release that does not know them can insert and delete: a required
 * column takes null, and nothing held refers to what the entities map. Why: {@code docs/adr/0016}.
 */
public final class Holding {
    private final Schema before;
    private final Schema after;
    private final Set<ObjectPath> held;
    private final Map<TableName, Table> tables;

    /**
     * @param before the schema that has what is held, all renames done
     * @param after the schema that may lack it
     */
    private Holding(Schema before, Schema after, Collection<ObjectPath> held) {
        this.before = before;
        this.after = after;
        this.held = new TreeSet<>(held);
        this.tables = after.tablesByName();
    }

    /**
     * The schema that a migration leads to if some of its drops are left out.
     *
     * @param hints by which the migration was planned
     * @param drops the columns and tables that stay, as the changes that would drop them call them
     */
    public static Schema of(Schema from, Schema to, Hints hints, Collection<ObjectPath> drops) {
        Holding holding = new Holding(new Renames(from, to, hints).schema(), to, drops);
        return holding.with(holding.losing(from));
    }

    /**
     * The schema of entities with what the newest snapshot holds and they do not map.
     *
     * @param hints what the sources say besides
     * @param unmanaged tables that belong to someone else
     */
    public static Schema carried(Schema head, Schema mapped, Hints hints, Set<TableName> unmanaged) {
        if (head.held().isEmpty()) {
            return mapped;
        }
        Schema before = new Renames(SchemaDiffer.managed(head, unmanaged), mapped, hints).schema();
        return new Holding(before, mapped, before.held())
                .with(before.sequences().stream().filter(Sequence::held).toList());
    }

    private Schema with(List<Sequence> sequences) {
        for (Table old : before.tables()) {
            if (tables.containsKey(old.name())) {
                tables.computeIfPresent(old.name(), (name, table) -> withColumns(table, old));
            } else if (held.contains(ObjectPath.of(old.name()))) {
                tables.put(old.name(), old.withHeld(true));
            }
        }
        before.tables()
                .forEach(old -> tables.computeIfPresent(old.name(), (name, table) -> withForeignKeys(table, old)));
        return new Schema(List.copyOf(tables.values()), withSequences(sequences), withEnumTypes());
    }

    private Table withColumns(Table table, Table old) {
        List<Column> columns = old.columns().stream()
                .filter(column -> held.contains(ObjectPath.of(old.name(), column.name())))
                .filter(column -> table.column(column.name()).isEmpty())
                .map(Holding::relaxed)
                .toList();
        Table wider = table.withColumns(joined(table.columns(), columns));
        return wider.withUniques(joined(
                        table.uniques(),
                        old.uniques().stream().filter(u -> stays(u, wider)).toList()))
                .withIndexes(joined(
                        table.indexes(),
                        old.indexes().stream().filter(i -> stays(i, wider)).toList()));
    }

    private static Column relaxed(Column column) {
        Column unnumbered = column.withIdentity(Identity.NONE).withHeld(true);
        return unnumbered.hasOwnValue() ? unnumbered : unnumbered.withNullable(true);
    }

    private static boolean stays(Unique unique, Table table) {
        return isOverHeld(unique.columns(), table)
                && takesAnyRow(unique.columns(), table)
                && table.uniques().stream().noneMatch(other -> other.name().equals(unique.name()));
    }

    private static boolean stays(Index index, Table table) {
        List<Identifier> columns =
                index.parts().stream().flatMap(part -> part.column().stream()).toList();
        return isOverHeld(columns, table)
                && (!index.unique() || takesAnyRow(columns, table))
                && table.indexes().stream().noneMatch(other -> other.name().equals(index.name()));
    }

    private static boolean isOverHeld(List<Identifier> columns, Table table) {
        return columns.stream().allMatch(name -> table.column(name).isPresent())
                && columns.stream().anyMatch(name -> isHeld(table, name));
    }

    /** Whether rows that say nothing of the held columns are never duplicates: one of the columns is null in them. */
    private static boolean takesAnyRow(List<Identifier> columns, Table table) {
        return columns.stream()
                .filter(name -> isHeld(table, name))
                .flatMap(name -> table.column(name).stream())
                .anyMatch(column -> !column.hasOwnValue());
    }

    private static boolean isHeld(Table table, Identifier column) {
        return table.column(column).filter(Column::held).isPresent();
    }

    private Table withForeignKeys(Table table, Table old) {
        Stream<ForeignKey> keys = old.foreignKeys().stream().filter(key -> isHeld(key.target()));
        if (table.held()) {
            return table.withForeignKeys(keys.toList());
        }
        return table.withForeignKeys(joined(
                table.foreignKeys(),
                keys.filter(key -> isOverHeld(key.columns(), table))
                        .filter(key -> table.foreignKeys().stream()
                                .noneMatch(other -> other.name().equals(key.name())))
                        .toList()));
    }

    private boolean isHeld(TableName table) {
        return Optional.ofNullable(tables.get(table)).filter(Table::held).isPresent();
    }

    private List<Sequence> withSequences(List<Sequence> sequences) {
        boolean needed = tables.values().stream().anyMatch(Table::held);
        Set<TableName> mapped =
                new TreeSet<>(after.sequences().stream().map(Sequence::name).toList());
        return joined(
                after.sequences(),
                sequences.stream()
                        .filter(sequence -> needed && !mapped.contains(sequence.name()))
                        .map(sequence -> sequence.withHeld(true))
                        .toList());
    }

    /** The sequences that tables which are held now may be numbered by: all that go, but for those named after another table. */
    private List<Sequence> losing(Schema from) {
        if (held.stream().noneMatch(path -> path.member().isEmpty())) {
            return List.of();
        }
        SequenceOwners others = new SequenceOwners();
        from.tables().stream()
                .filter(table -> !held.contains(ObjectPath.of(table.name())))
                .forEach(table -> others.put(table.name(), table.source(), table));
        return from.sequences().stream()
                .filter(sequence -> others.of(sequence).isEmpty())
                .toList();
    }

    private List<EnumType> withEnumTypes() {
        Set<Identifier> used = enumTypes(tables.values());
        after.enumTypes().forEach(type -> used.remove(type.name()));
        return joined(
                after.enumTypes(),
                before.enumTypes().stream()
                        .filter(type -> used.contains(type.name()))
                        .toList());
    }

    private static Set<Identifier> enumTypes(Collection<Table> tables) {
        Set<Identifier> names = new TreeSet<>();
        tables.forEach(table ->
                table.columns().forEach(column -> enumType(column.type()).ifPresent(names::add)));
        return names;
    }

    private static Optional<Identifier> enumType(ColumnType type) {
        if (type instanceof ColumnType.Array array) {
            return enumType(array.element());
        }
        return type instanceof ColumnType.NamedEnum named ? Optional.of(named.name()) : Optional.empty();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The schema once some of what it holds is dropped. */
    public static Schema dropped(Schema schema, Collection<ObjectPath> drops) {
        Set<ObjectPath> gone = new TreeSet<>(drops);
        List<Table> tables = schema.tables().stream()
                .filter(table -> !gone.contains(ObjectPath.of(table.name())))
                .map(table -> without(gone, table))
                .toList();
        Set<Identifier> unused = enumTypes(schema.tables());
        unused.removeAll(enumTypes(tables));
        return new Schema(
                tables,
                schema.sequences().stream()
                        .filter(sequence -> !sequence.held() || isNeeded(sequence, schema, tables))
                        .toList(),
                schema.enumTypes().stream()
                        .filter(type -> !unused.contains(type.name()))
                        .toList());
    }

    private static Table without(Set<ObjectPath> gone, Table table) {
        List<Identifier> columns = table.columns().stream()
                .map(Column::name)
                .filter(name -> gone.contains(ObjectPath.of(table.name(), name)))
                .toList();
        return table.withColumns(table.columns().stream()
                        .filter(column -> !columns.contains(column.name()))
                        .toList())
                .withUniques(table.uniques().stream()
                        .filter(unique -> unique.columns().stream().noneMatch(columns::contains))
                        .toList())
                .withForeignKeys(table.foreignKeys().stream()
                        .filter(key -> !gone.contains(ObjectPath.of(key.target()))
                                && key.columns().stream().noneMatch(columns::contains))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> index.parts().stream()
                                .flatMap(part -> part.column().stream())
                                .noneMatch(columns::contains))
                        .toList());
    }

    /** A sequence that is named after no table goes with the last one that is held. */
    private static boolean isNeeded(Sequence sequence, Schema schema, List<Table> tables) {
        SequenceOwners owners = new SequenceOwners();
        schema.tables().stream().filter(Table::held).forEach(table -> owners.put(table.name(), table.source(), table));
        Optional<TableName> owner = owners.of(sequence).map(Table::name);
        return tables.stream().anyMatch(table -> owner.isPresent() ? owner.get().equals(table.name()) : table.held());
    }
}
