package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * MariaDB's entanglement of keys: a foreign key needs an index over its columns and gets one of its own name if there is none
 * (and it goes again when an explicit index covers the columns); an {@code auto_increment} column needs a key at every moment.
 */
final class MariaDbKeys {
    /** Stands in as the key of an {@code auto_increment} column while the table has no primary key. */
    private static final String HELPER = "driftless_key";

    static final String DROP_HELPER = "drop index if exists " + HELPER;

    private MariaDbKeys() {}

    static String addHelper(String column) {
        return "add unique if not exists " + HELPER + " (" + column + ")";
    }

    static boolean startsWithIdentity(Table table, PrimaryKey key) {
        return table.column(key.columns().get(0)).map(Column::isNumbered).orElse(false);
    }

    static List<String> dropPrimaryKey(MariaDbDialect dialect, Table table, PrimaryKey key) {
        String helper = startsWithIdentity(table, key)
                ? addHelper(dialect.quote(key.columns().get(0))) + ", "
                : "";
        List<String> statements = new ArrayList<>();
        statements.add(dropFrom(dialect, table) + helper + standIns(dialect, table, Optional.empty(), key.columns())
                + "drop constraint if exists `PRIMARY`");
        KeyColumns.requiredOnlyBy(key, table)
                .forEach(column -> statements.add(
                        dropFrom(dialect, table) + "modify column if exists " + dialect.columnDefinition(column, "")));
        return statements;
    }

    /** The index that the foreign key brought goes with it, unless another foreign key or an index of its name uses it. */
    static List<String> dropForeignKey(MariaDbDialect dialect, Table table, ForeignKey key) {
        Table without = table.withForeignKeys(
                table.foreignKeys().stream().filter(k -> !k.equals(key)).toList());
        List<String> statements = new ArrayList<>();
        statements.add(dropFrom(dialect, table) + "drop foreign key if exists " + dialect.quote(key.name()));
        if (!isNamed(table, key.name()) && !served(table, Optional.of(key.name()), key)) {
            statements.add(dropIndex(dialect, without, key.name(), key.columns()));
        }
        return statements;
    }

    /**
     * Renames a column of a table that MariaDB copies for it, which it refuses as long as the column is part of foreign keys or
     * referred to by some.
     */
    static List<String> withoutForeignKeys(
            MariaDbDialect dialect,
            SchemaView schema,
            Table table,
            Identifier before,
            Identifier after,
            String rename) {
        UnaryOperator<List<Identifier>> renamed = columns ->
                columns.stream().map(c -> c.equals(before) ? after : c).toList();
        List<String> drops = new ArrayList<>();
        List<String> additions = new ArrayList<>();
        Set<Table> tables = new LinkedHashSet<>(List.of(table));
        tables.addAll(schema.referring(table.name()));
        for (Table owner : tables) {
            boolean own = owner.name().equals(table.name());
            for (ForeignKey key : owner.foreignKeys()) {
                boolean to = key.target().equals(table.name());
                if ((own && key.columns().contains(before))
                        || (to && key.targetColumns().contains(before))) {
                    ForeignKey again = key.withColumns(
                            own ? renamed.apply(key.columns()) : key.columns(),
                            to ? renamed.apply(key.targetColumns()) : key.targetColumns());
                    drops.add(dropFrom(dialect, owner) + "drop foreign key if exists " + dialect.quote(key.name()));
                    additions.add(dialect.alterTable(owner.name()) + "add " + dialect.constraintClause(again));
                }
            }
        }
        return Stream.of(drops, List.of(rename), additions)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Foreign keys that no other index serves get their own ones in the same statement; so does one that has the name of the
     * index.
     */
    static String dropIndex(MariaDbDialect dialect, Table table, Identifier index, List<Identifier> columns) {
        String own = table.foreignKeys().stream()
                .filter(key -> key.name().equals(index) && !served(table, Optional.of(index), key))
                .map(key -> ", add index " + dialect.quote(index) + " " + dialect.columnList(key.columns()))
                .findFirst()
                .orElse("");
        return dropFrom(dialect, table) + standIns(dialect, table, Optional.of(index), columns)
                + "drop index if exists " + dialect.quote(index) + own;
    }

    /** The name of a foreign key's index may be taken by one that is made explicitly, which then is to replace it. */
    static boolean isNameOfForeignKey(Table table, Identifier index) {
        return table.foreignKeys().stream().anyMatch(key -> key.name().equals(index));
    }

    /** Nothing can be dropped from a table that is gone already, when a script runs again. */
    static String dropFrom(MariaDbDialect dialect, Table table) {
        return "alter table if exists " + dialect.quote(table.name()) + " ";
    }

    /** A new index takes the place of those that foreign keys brought under their own names. */
    static List<String> replaceIndexes(
            MariaDbDialect dialect, Table table, Optional<Identifier> index, List<Identifier> columns) {
        return table.foreignKeys().stream()
                .filter(key -> begins(columns, key.columns()) && !served(table, Optional.of(key.name()), key))
                .filter(key -> !index.equals(Optional.of(key.name())) && !isNamed(table, key.name()))
                .map(key -> dialect.alterTable(table.name()) + "drop index if exists " + dialect.quote(key.name()))
                .toList();
    }

    private static String standIns(
            MariaDbDialect dialect, Table table, Optional<Identifier> gone, List<Identifier> columns) {
        List<ForeignKey> bare = table.foreignKeys().stream()
                .filter(key -> begins(columns, key.columns()) && !served(table, gone, key))
                .toList();
        List<ForeignKey> last = new ArrayList<>();
        for (ForeignKey key : bare) {
            last.removeIf(k -> k.columns().equals(key.columns()));
            last.add(key);
        }
        return last.stream()
                .filter(key -> gone.isEmpty() || !key.name().equals(gone.get()))
                .map(key -> "add index if not exists " + dialect.quote(key.name()) + " "
                        + dialect.columnList(key.columns()) + ", ")
                .collect(Collectors.joining());
    }

    /** Whether an index other than the one that goes begins with the foreign key's columns. */
    private static boolean served(Table table, Optional<Identifier> gone, ForeignKey key) {
        Stream<List<Identifier>> primary =
                gone.isEmpty() ? Stream.empty() : table.primaryKey().stream().map(PrimaryKey::columns);
        Stream<List<Identifier>> uniques = table.uniques().stream()
                .filter(u -> gone.isEmpty() || !u.name().equals(gone.get()))
                .map(u -> u.columns());
        Stream<List<Identifier>> indexes = table.indexes().stream()
                .filter(i -> gone.isEmpty() || !i.name().equals(gone.get()))
                .map(MariaDbKeys::columns);
        return Stream.of(primary, uniques, indexes).flatMap(s -> s).anyMatch(c -> begins(c, key.columns()));
    }

    /** Whether an index or unique constraint that is there by itself has the name. */
    private static boolean isNamed(Table table, Identifier name) {
        return table.indexes().stream().anyMatch(i -> i.name().equals(name))
                || table.uniques().stream().anyMatch(u -> u.name().equals(name));
    }

    private static boolean begins(List<Identifier> index, List<Identifier> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }

    /** The columns of an index up to its first expression. */
    static List<Identifier> columns(Index index) {
        return index.parts().stream()
                .takeWhile(p -> p.column().isPresent())
                .map(p -> p.column().orElseThrow())
                .toList();
    }
}
