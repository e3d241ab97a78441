package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.mapping.ColumnOrder.Database;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the finished schema out of the drafts: orders, names, and where each part comes from. */
final class SchemaAssembler {
    private final MappingContext context;
    private final TreeMap<ObjectPath, Origin> origins = new TreeMap<>();
    private final TreeSet<TableName> unmanaged = new TreeSet<>();

    SchemaAssembler(MappingContext context) {
        this.context = context;
    }

    MappedSchema assemble() {
        TreeMap<TableName, Table> tables = new TreeMap<>();
        for (TableDraft draft : context.tables.values()) {
            if (draft.isUnmanaged) {
                unmanaged.add(draft.name);
            } else if (!draft.isAbstract) {
                tables.put(draft.name, table(draft));
            }
        }
        origins.putAll(context.sequenceOrigins);
        warnOfSharedNames(tables.values());
        HintCollector hints = new HintCollector(context);
        return new MappedSchema(
                new Schema(
                        new ArrayList<>(tables.values()),
                        new ArrayList<>(context.sequences.values()),
                        new ArrayList<>(context.enumTypes.values())),
                hints.hints(),
                hints.allowances(),
                origins,
                unmanaged,
                context.problems.all());
    }

    private Table table(TableDraft draft) {
        origins.put(draft.path(), draft.origin);
        draft.ownColumns().stream()
                .filter(column -> draft.included
                        .flatMap(above -> above.column(column.name))
                        .isPresent())
                .forEach(column -> createdTwice(draft, column));
        List<ColumnDraft> columns = new ArrayList<>(distinct(draft.allColumns()));
        columns.sort(ColumnOrder.by(ColumnDraft::orderType, c -> c.name));
        List<Column> built = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (ColumnDraft column : columns) {
            built.add(column.build());
            checks.addAll(column.namedChecks);
            origins.put(ObjectPath.of(draft.name, column.name), column.origin.orElse(draft.origin));
        }
        checks.addAll(draft.checks);
        columns.forEach(c -> c.documentCheck().ifPresent(checks::add));
        Map<Identifier, UniqueDraft> uniques = uniques(draft);
        List<ColumnDraft> key = primaryKey(draft, uniques);
        return new Table(
                draft.name,
                built,
                primaryKey(draft, key),
                uniqueConstraints(draft, columns, key, uniques),
                foreignKeys(draft),
                checks,
                indexes(draft),
                Comments.stored(draft.comment),
                draft.options,
                draft.inserts,
                Optional.of(draft.source),
                false);
    }

    /** Source: {@code DenormalizedTable.getColumns}. */
    private void createdTwice(TableDraft draft, ColumnDraft column) {
        context.problems.unsupported(
                column.origin.orElse(draft.origin),
                "the table of a superclass has a column %s already, so Hibernate writes it twice into its statement for table %s,"
                                .formatted(column.name.text(), draft.name.name().text())
                        + " which no database takes. Here it is one column; give one of them another name");
    }

    private static List<ColumnDraft> distinct(List<ColumnDraft> columns) {
        Map<Identifier, ColumnDraft> byName = new LinkedHashMap<>();
        columns.forEach(c -> byName.putIfAbsent(c.name, c));
        return new ArrayList<>(byName.values());
    }

    /** A table's own keys: one that includes another table repeats its columns, but not its keys. */
    private static Map<Identifier, UniqueDraft> uniques(TableDraft draft) {
        return new LinkedHashMap<>(draft.uniques);
    }

    /** The unique key of a column is named once, after the table that has it first. */
    private static Identifier uniqueName(TableDraft draft, ColumnDraft column) {
        Optional<TableDraft> above =
                draft.included.filter(t -> t.column(column.name).isPresent());
        return above.isPresent()
                ? uniqueName(above.get(), column)
                : NamingHash.uniqueKey(
                        column.uniqueNamedAfter.orElse(draft).name.name(), List.of(column.name));
    }

    /** The key, with its columns in the order that Hibernate gives them on each database. */
    private static Optional<PrimaryKey> primaryKey(TableDraft draft, List<ColumnDraft> key) {
        List<Identifier> names = names(key);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, List<Identifier>> elsewhere = new TreeMap<>();
        for (Database database : List.of(Database.POSTGRESQL, Database.MARIADB)) {
            List<Identifier> other = names(primaryKey(draft, uniques(draft), database));
            if (!other.equals(names)) {
                elsewhere.put(database.id(), other);
            }
        }
        return Optional.of(new PrimaryKey(names, keyName(draft, key), elsewhere));
    }

    private static List<Identifier> names(List<ColumnDraft> columns) {
        return columns.stream().map(c -> c.name).toList();
    }

    private static List<ColumnDraft> primaryKey(TableDraft draft, Map<Identifier, UniqueDraft> uniques) {
        return primaryKey(draft, uniques, Database.H2);
    }

    /** The key in Hibernate's order; a unique key over the same columns gives way, and its order counts. */
    private static List<ColumnDraft> primaryKey(
            TableDraft draft, Map<Identifier, UniqueDraft> uniques, Database database) {
        List<ColumnDraft> key = new ArrayList<>(draft.primaryKey());
        if (database != Database.H2 && !key.isEmpty()) {
            draft.partitionKey().stream().filter(c -> !key.contains(c)).forEach(key::add);
        }
        key.sort(ColumnOrder.by(ColumnDraft::keyOrderType, c -> c.name, database));
        Set<Identifier> names = new LinkedHashSet<>();
        key.forEach(c -> names.add(c.name));
        List<UniqueDraft> same = uniques.values().stream()
                .filter(u -> !names.isEmpty() && u.columns.equals(names))
                .toList();
        for (UniqueDraft unique : same) {
            uniques.remove(unique.name);
            List<Identifier> order = new ArrayList<>(unique.columns);
            key.sort(java.util.Comparator.comparingInt(c -> order.indexOf(c.name)));
        }
        return key;
    }

    /** The name that the user gave the last unique key over the same columns. */
    private static Optional<Identifier> keyName(TableDraft draft, List<ColumnDraft> key) {
        Set<Identifier> names = new LinkedHashSet<>();
        key.forEach(c -> names.add(c.name));
        return draft.uniques.values().stream()
                .filter(u -> u.columns.equals(names))
                .reduce((first, last) -> last)
                .filter(u -> u.named)
                .map(u -> u.name);
    }

    private List<Unique> uniqueConstraints(
            TableDraft draft, List<ColumnDraft> columns, List<ColumnDraft> key, Map<Identifier, UniqueDraft> uniques) {
        Map<Identifier, Unique> result = new LinkedHashMap<>();
        for (ColumnDraft column : columns) {
            boolean isKey = key.size() == 1 && key.get(0).name.equals(column.name);
            if (column.unique && !isKey) {
                // a key that an annotation asks for names the column where databases do not name it themselves
                List<UniqueDraft> asked = keysOver(column, uniques);
                Identifier name = asked.isEmpty() ? uniqueName(draft, column) : asked.get(0).name;
                warnOfSeveralKeys(draft, column, asked);
                result.put(name, new Unique(name, false, List.of(column.name)));
                origins.putIfAbsent(ObjectPath.of(draft.name, name), column.origin.orElse(draft.origin));
            }
        }
        for (UniqueDraft unique : uniques.values()) {
            if (isRedundant(unique, uniques)
                    || isOfUniqueColumn(unique, columns)
                    || !hasColumns(draft, "unique constraint " + unique.name, unique.columns, unique.origin)) {
                continue;
            }
            List<Identifier> spelled = unique.columns.stream()
                    .map(c -> spelling(draft).get(unquoted(c)))
                    .toList();
            result.putIfAbsent(unique.name, new Unique(unique.name, unique.named, spelled));
            origins.putIfAbsent(ObjectPath.of(draft.name, unique.name), unique.origin);
        }
        return new ArrayList<>(result.values());
    }

    /** The keys over just this column that annotations of its table ask for. */
    private static List<UniqueDraft> keysOver(ColumnDraft column, Map<Identifier, UniqueDraft> uniques) {
        return uniques.values().stream()
                .filter(u -> u.explicit && u.columns.equals(Set.of(column.name)))
                .toList();
    }

    /** Where the column itself is unique, H2 and PostgreSQL get no more; MariaDB gets all that annotations ask for. */
    private void warnOfSeveralKeys(TableDraft draft, ColumnDraft column, List<UniqueDraft> asked) {
        if (asked.size() > 1) {
            context.problems.unsupported(
                    asked.get(1).origin,
                    "column " + draft.name.name().text() + "." + column.name.text()
                            + " is unique, and the table asks for "
                            + asked.size()
                            + " unique keys over it: only MariaDB would get all of them. They are one key on"
                            + " every database. Leave one to say it");
        }
    }

    private static boolean isOfUniqueColumn(UniqueDraft unique, List<ColumnDraft> columns) {
        return unique.columns.size() == 1
                && columns.stream().anyMatch(c -> c.unique && unique.columns.contains(c.name));
    }

    /** A key nobody asked for gives way to another over the same columns (source: {@code Table.isRedundantUniqueKey}). */
    private static boolean isRedundant(UniqueDraft unique, Map<Identifier, UniqueDraft> uniques) {
        return !unique.explicit
                && uniques.values().stream()
                        .anyMatch(other -> other != unique
                                && other.columns.equals(unique.columns)
                                && (other.explicit || other.name.compareTo(unique.name) < 0));
    }

    private List<ForeignKey> foreignKeys(TableDraft draft) {
        List<ForeignKey> keys = new ArrayList<>();
        Set<Identifier> names = new LinkedHashSet<>();
        for (ForeignKeyDraft key : foreignKeysOf(draft)) {
            TableDraft target = key.target();
            if (target.hasIncluders || target.isAbstract || key.columns().isEmpty()) {
                continue;
            }
            ForeignKey built = foreignKey(draft, key);
            if (names.add(built.name())) {
                keys.add(built);
                origins.putIfAbsent(ObjectPath.of(draft.name, built.name()), key.origin());
            }
        }
        return keys;
    }

    /** Two tables whose foreign keys were given one name: which one of them the database refuses depends on Hibernate's order. */
    private void warnOfSharedNames(Collection<Table> tables) {
        Map<TableName, TableName> owners = new HashMap<>();
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                TableName owner = owners.putIfAbsent(table.name().withName(key.name()), table.name());
                if (owner != null) {
                    context.problems.unsupported(
                            origins.get(ObjectPath.of(table.name(), key.name())),
                            "the foreign keys of the tables %s and %s are both called %s: H2 and MariaDB have a name once in a schema, and refuse one of them. Give each a name of its own"
                                    .formatted(owner, table.name(), key.name()));
                }
            }
        }
    }

    private static List<ForeignKeyDraft> foreignKeysOf(TableDraft draft) {
        List<ForeignKeyDraft> keys = new ArrayList<>();
        draft.included.ifPresent(above -> foreignKeysOf(above).forEach(k -> keys.add(k.included())));
        keys.addAll(draft.foreignKeys);
        return keys;
    }

    /** Columns in the order of the target's key, which is the order a composite key is created in. */
    private static ForeignKey foreignKey(TableDraft draft, ForeignKeyDraft key) {
        List<Identifier> columns = new ArrayList<>();
        List<Identifier> targets = new ArrayList<>();
        List<ColumnDraft> primaryKey = primaryKey(key.target(), uniques(key.target()));
        boolean toPrimaryKey = new LinkedHashSet<>(primaryKey).equals(new LinkedHashSet<>(key.targetColumns()));
        List<ColumnDraft> order = toPrimaryKey ? primaryKey : key.targetColumns();
        for (ColumnDraft target : order) {
            targets.add(target.name);
            columns.add(key.columns().get(key.targetColumns().indexOf(target)).name);
        }
        Identifier name = key.rule()
                .name()
                .orElseGet(() -> NamingHash.foreignKey(
                        draft.name.name(), key.target().name.name(), columns));
        return new ForeignKey(
                name,
                columns,
                key.target().name,
                targets,
                toPrimaryKey,
                key.onDelete(),
                key.rule().definition(),
                key.rule().options());
    }

    private List<Index> indexes(TableDraft draft) {
        draft.indexOrigins.forEach((name, origin) -> origins.putIfAbsent(ObjectPath.of(draft.name, name), origin));
        return draft.indexes.values().stream()
                .filter(index -> hasColumns(
                        draft,
                        "index " + index.name(),
                        index.parts().stream().flatMap(p -> p.column().stream()).toList(),
                        draft.indexOrigins.getOrDefault(index.name(), draft.origin)))
                .map(index -> spelledAsColumns(index, spelling(draft)))
                .toList();
    }

    /** The columns' names by what they are without quotes. */
    private static Map<Identifier, Identifier> spelling(TableDraft draft) {
        Map<Identifier, Identifier> columns = new LinkedHashMap<>();
        draft.allColumns().forEach(c -> columns.put(unquoted(c.name), c.name));
        return columns;
    }

    /** Hibernate's statement for a key over a column that is not there fails, and Hibernate goes on without it. */
    private boolean hasColumns(TableDraft draft, String key, Collection<Identifier> columns, Origin origin) {
        Map<Identifier, Identifier> present = spelling(draft);
        List<String> missing = columns.stream()
                .filter(c -> !present.containsKey(unquoted(c)))
                .map(Identifier::text)
                .toList();
        if (!missing.isEmpty()) {
            context.problems.unsupported(
                    origin,
                    "table %s has no column %s, so there cannot be the %s: it is left out. Name columns, not attributes"
                            .formatted(draft.name, String.join(", ", missing), key));
        }
        return missing.isEmpty();
    }

    private static Index spelledAsColumns(Index index, Map<Identifier, Identifier> columns) {
        return new Index(
                index.name(),
                index.unique(),
                index.parts().stream()
                        .map(p -> new Index.Part(
                                p.column().map(c -> columns.get(unquoted(c))), p.expression(), p.order()))
                        .toList(),
                index.type(),
                index.using(),
                index.options());
    }

    private static Identifier unquoted(Identifier name) {
        return Identifier.of(name.text());
    }
}
