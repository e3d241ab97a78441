package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table under construction. Mutable on purpose, see {@link ColumnDraft}. */
final class TableDraft {
    final TableName name;
    final Identifier logicalName;
    final Origin origin;
    final String source;
    final Map<Identifier, UniqueDraft> uniques = new LinkedHashMap<>();
    final List<ForeignKeyDraft> foreignKeys = new ArrayList<>();
    final List<Constraint.Check> checks = new ArrayList<>();
    final Map<Identifier, Index> indexes = new LinkedHashMap<>();
    final Map<Identifier, Origin> indexOrigins = new LinkedHashMap<>();
    final List<String> inserts = new ArrayList<>();
    Optional<String> comment = Optional.empty();
    Optional<String> options = Optional.empty();

    /** In a table-per-class hierarchy the table of the parent entity, whose columns this one repeats. */
    Optional<TableDraft> included = Optional.empty();

    /** Whether the table is there only for others to include. */
    boolean isAbstract;

    boolean isUnmanaged;
    boolean hasIncluders;
    private final Map<String, ColumnDraft> columns = new LinkedHashMap<>();
    private final Map<String, ColumnDraft> byLogicalName = new LinkedHashMap<>();
    private final Map<List<ColumnDraft>, ForeignKeyDraft> references = new HashMap<>();
    private List<ColumnDraft> primaryKey = List.of();

    TableDraft(TableName name, Identifier logicalName, Origin origin, String source) {
        this.name = name;
        this.logicalName = logicalName;
        this.origin = origin;
        this.source = source;
    }

    /**
     * Adds the column, or finds the one that is there under this name: the first to come decides, also whether it is unique
     * (source: {@code Table.addColumn}).
     */
    ColumnDraft add(ColumnDraft column) {
        ColumnDraft present = columns.putIfAbsent(column.name.key(), column);
        ColumnDraft kept = present == null ? column : present;
        byLogicalName.putIfAbsent(column.logicalName.key(), kept);
        if (kept != column) {
            column.source.ifPresent(source -> kept.nullableFor.put(source, column.nullable));
        }
        if (kept.discriminator && kept != column) {
            kept.hidden = Optional.of(column);
        }
        return kept;
    }

    List<ColumnDraft> addAll(List<ColumnDraft> drafts) {
        return drafts.stream().map(this::add).toList();
    }

    /** Adds columns that are unique together; a single one that is there already stays as it is. */
    List<ColumnDraft> addUnique(List<ColumnDraft> drafts, Origin from) {
        if (drafts.size() == 1) {
            unique(drafts, from);
            return addAll(drafts);
        }
        List<ColumnDraft> kept = addAll(drafts);
        unique(kept, from);
        return kept;
    }

    /** The table's own columns, without those of an included table. */
    Collection<ColumnDraft> ownColumns() {
        return columns.values();
    }

    List<ColumnDraft> allColumns() {
        List<ColumnDraft> all = new ArrayList<>();
        included.ifPresent(table -> all.addAll(table.allColumns()));
        all.addAll(columns.values());
        return all;
    }

    /** A column by the name that annotations use for it. */
    Optional<ColumnDraft> byLogicalName(Identifier logical) {
        return Optional.ofNullable(byLogicalName.get(logical.key()))
                .or(() -> Optional.ofNullable(columns.get(logical.key())))
                .or(() -> included.flatMap(table -> table.byLogicalName(logical)));
    }

    Optional<ColumnDraft> column(Identifier physical) {
        return Optional.ofNullable(columns.get(physical.key()))
                .or(() -> included.flatMap(table -> table.column(physical)));
    }

    void setPrimaryKey(List<ColumnDraft> key) {
        List<ColumnDraft> distinct = key.stream().distinct().toList();
        distinct.forEach(c -> c.nullable = false);
        primaryKey = distinct;
    }

    List<ColumnDraft> primaryKey() {
        return included.map(TableDraft::primaryKey).orElse(primaryKey);
    }

    /** The columns by which rows are spread over partitions; some databases have them in the primary key. */
    List<ColumnDraft> partitionKey() {
        return allColumns().stream().filter(c -> c.partitions).toList();
    }

    /** Makes columns unique together: a mark on a single one, a key of its own for several. */
    void unique(List<ColumnDraft> key, Origin from) {
        if (key.size() == 1) {
            key.get(0).unique = true;
            key.get(0).uniqueNamedAfter = Optional.empty();
        } else {
            List<Identifier> names = key.stream().map(c -> c.name).toList();
            UniqueDraft unique = new UniqueDraft(NamingHash.uniqueKey(name.name(), names), false, false, from);
            uniques.computeIfAbsent(unique.name, n -> unique).columns.addAll(names);
        }
    }

    /** Whether no two rows have the same values in all of these columns. */
    boolean isUnique(List<ColumnDraft> key) {
        Set<ColumnDraft> given = new LinkedHashSet<>(key);
        Set<Identifier> names = new LinkedHashSet<>();
        key.forEach(c -> names.add(c.name));
        return given.equals(new LinkedHashSet<>(primaryKey()))
                || (key.size() == 1 && key.get(0).unique)
                || uniques.values().stream().anyMatch(u -> u.columns.equals(names));
    }

    /** Adds the key; one that is there already takes over what the other says of its name and of deletes. */
    void add(ForeignKeyDraft key) {
        for (int i = 0; i < foreignKeys.size(); i++) {
            if (foreignKeys.get(i).isSame(key)) {
                foreignKeys.set(i, foreignKeys.get(i).mergedWith(key));
                return;
            }
        }
        foreignKeys.add(key);
    }

    /** Notes what columns refer to; there is a constraint only if the rule has one. */
    void refer(ForeignKeyDraft reference) {
        references.put(reference.columns(), reference);
        if (reference.rule().create()) {
            add(reference);
        }
    }

    /** The noted reference of exactly these columns. */
    Optional<ForeignKeyDraft> reference(List<ColumnDraft> key) {
        return Optional.ofNullable(references.get(key));
    }

    ObjectPath path() {
        return ObjectPath.of(name);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
