package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A working copy of a schema that changes are applied to, one after the other. Refuses a change that does not fit: a column to
 * drop that is not there, say. Applying a change costs time in proportion to the tables it touches, not to the schema.
 */
public final class SchemaEditor implements SchemaView {
    private final Map<TableName, Table> tables = new LinkedHashMap<>();
    private final Map<TableName, SortedSet<TableName>> referring = new TreeMap<>();
    private final Map<TableName, Sequence> sequences = new LinkedHashMap<>();
    private final Map<Identifier, EnumType> enumTypes = new LinkedHashMap<>();

    public SchemaEditor(Schema schema) {
        schema.tables().forEach(this::put);
        schema.sequences().forEach(s -> sequences.put(s.name(), s));
        schema.enumTypes().forEach(e -> enumTypes.put(e.name(), e));
    }

    /**
     * Changes this copy.
     *
     * @throws IllegalArgumentException if the change does not fit the schema as it is now
     */
    public void apply(Change change) {
        change.accept(new Edit(this));
    }

    /** The schema as it is now. */
    public Schema schema() {
        return new Schema(
                List.copyOf(tables.values()), List.copyOf(sequences.values()), List.copyOf(enumTypes.values()));
    }

    @Override
    public Optional<Table> table(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    @Override
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    @Override
    public List<Table> referring(TableName target) {
        return referring.getOrDefault(target, new TreeSet<>()).stream()
                .map(tables::get)
                .toList();
    }

    @Override
    public Optional<Sequence> sequence(TableName name) {
        return Optional.ofNullable(sequences.get(name));
    }

    @Override
    public Optional<EnumType> enumType(Identifier name) {
        return Optional.ofNullable(enumTypes.get(name));
    }

    void create(Table table) {
        require(!tables.containsKey(table.name()), "table %s is there already", table.name());
        put(table);
    }

    void drop(Table table) {
        Table present = existing(table.name()).withForeignKeys(List.of());
        Table dropped = table.withForeignKeys(List.of());
        require(
                present.equals(dropped) || Canonical.of(present).equals(Canonical.of(dropped)),
                "table %s is not as the change has it",
                table.name());
        require(
                referring(table.name()).stream().allMatch(t -> t.name().equals(table.name())),
                "table %s is still referred to",
                table.name());
        take(table.name());
    }

    void rename(TableName before, TableName after) {
        require(before.equals(after) || !tables.containsKey(after), "table %s is there already", after);
        List<Table> referrers = referring(before);
        put(take(before).withName(after));
        for (Table referrer : referrers) {
            TableName name = referrer.name().equals(before) ? after : referrer.name();
            edit(name, table -> TableEdits.retargeted(table, before, after));
        }
    }

    /** Replaces a table by its edited form. */
    void edit(TableName name, UnaryOperator<Table> edit) {
        Table before = existing(name);
        Table after = edit.apply(before);
        before.foreignKeys().forEach(key -> {
            SortedSet<TableName> names = referring.get(key.target());
            if (names != null) {
                names.remove(name);
            }
        });
        put(after);
    }

    void put(Sequence sequence) {
        require(!sequences.containsKey(sequence.name()), "sequence %s is there already", sequence.name());
        sequences.put(sequence.name(), sequence);
    }

    void remove(Sequence sequence) {
        Sequence present = sequences.remove(sequence.name());
        require(
                present != null && Canonical.of(present).equals(Canonical.of(sequence)),
                "sequence %s is not as the change has it",
                sequence.name());
    }

    void put(EnumType type) {
        require(!enumTypes.containsKey(type.name()), "enum type %s is there already", type.name());
        enumTypes.put(type.name(), type);
    }

    void remove(EnumType type) {
        require(type.equals(enumTypes.remove(type.name())), "enum type %s is not as the change has it", type.name());
    }

    Table existing(TableName name) {
        Table table = tables.get(name);
        require(table != null, "table %s is not there", name);
        return table;
    }

    private void put(Table table) {
        tables.put(table.name(), table);
        table.foreignKeys().forEach(key -> referring
                .computeIfAbsent(key.target(), t -> new TreeSet<>())
                .add(table.name()));
    }

    private Table take(TableName name) {
        Table table = existing(name);
        tables.remove(name);
        table.foreignKeys().forEach(key -> referring.get(key.target()).remove(name));
        return table;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    static void require(boolean fits, String problem, Object... names) {
        if (!fits) {
            throw new IllegalArgumentException(problem.formatted(names));
        }
    }
}
