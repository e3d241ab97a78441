package dev.driftless.schema.model;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole database schema, as one unit of entities maps it.
 *
 * @param tables each with a name of its own
 * @param sequences each with a name of its own
 * @param enumTypes enum types that are objects of the schema
 */
public record Schema(List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes) {
    private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of());

    public Schema {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        enumTypes = List.copyOf(enumTypes);
    }

    /** The schema of a new database. */
    public static Schema empty() {
        return EMPTY;
    }

    /** Looks through the list; callers with many names build {@link #tablesByName()} once. */
    public Optional<Table> table(TableName name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** All tables by name, in their order. */
    public Map<TableName, Table> tablesByName() {
        Map<TableName, Table> byName = new LinkedHashMap<>();
        tables.forEach(t -> byName.put(t.name(), t));
        return byName;
    }

    /** The tables that are held, and the held columns of the others, in the order of names. */
    public List<ObjectPath> held() {
        return tables.stream()
                .flatMap(table -> table.held()
                        ? Stream.of(ObjectPath.of(table.name()))
                        : table.columns().stream()
                                .filter(Column::held)
                                .map(column -> ObjectPath.of(table.name(), column.name())))
                .sorted()
                .toList();
    }

    /** What the entities know of: without tables, columns and sequences that are held. */
    public Schema withoutHeld() {
        return new Schema(
                tables.stream()
                        .filter(table -> !table.held())
                        .map(table -> table.withColumns(table.columns().stream()
                                .filter(column -> !column.held())
                                .toList()))
                        .toList(),
                sequences.stream().filter(sequence -> !sequence.held()).toList(),
                enumTypes);
    }

    /** The same content in the order of names, so that it is written the same way each time; columns and keys keep theirs. */
    public Schema sorted() {
        return new Schema(
                tables.stream()
                        .map(Table::sorted)
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList(),
                enumTypes.stream().sorted(Comparator.comparing(EnumType::name)).toList());
    }

    /** The form in which schemas are compared: two are the same to a migration if and only if these are equal. */
    public Schema canonical() {
        return Canonical.of(this);
    }
}
