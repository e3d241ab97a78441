package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rows refer to on the way back, where the rows that were referred to, or the references, do not return by themselves: foreign
 * keys would refuse the rows that are there.
 */
final class LostReferences {
    private final Dialect dialect;
    private final SchemaView now;
    private final BiFunction<TableName, Column, Optional<String>> values;
    private final Set<TableName> emptyAgain = new TreeSet<>();
    private final Set<ObjectPath> added = new TreeSet<>();
    private final List<Change.AddConstraint> keys = new ArrayList<>();

    /**
     * For the changes of one way back.
     *
     * @param now the schema as it is right before the change that is asked about
     * @param values what a required column of a row that is made gets
     */
    LostReferences(
            Migration back, Dialect dialect, SchemaView now, BiFunction<TableName, Column, Optional<String>> values) {
        this.dialect = dialect;
        this.now = now;
        this.values = values;
        for (Step step : back.steps()) {
            if (step.change() instanceof Change.CreateTable) {
                emptyAgain.add(step.change().subject().table());
            } else if (step.change() instanceof Change.AddColumn) {
                added.add(step.change().subject());
            } else if (step.change() instanceof Change.AddConstraint add && add.constraint() instanceof ForeignKey) {
                keys.add(add);
            }
        }
    }

    /** Whether a foreign key leads from rows that are there to a table that comes back without any, or to a column that does. */
    boolean isOne(Change.AddConstraint add) {
        return add.constraint() instanceof ForeignKey key
                && !emptyAgain.contains(add.table())
                && (emptyAgain.contains(key.target())
                        || key.targetColumns().stream()
                                .anyMatch(column -> added.contains(ObjectPath.of(key.target(), column))));
    }

    /** The columns of a required one to a table that stayed, each with the key of some row there is. */
    Map<Column, String> redirected(Change.AddConstraint add) {
        Map<Column, String> values = new LinkedHashMap<>();
        if (isOne(add) && emptied(add).isEmpty()) {
            columns(add.table(), add.constraint().columns())
                    .forEach(column -> someKey(add.table(), column).ifPresent(value -> values.put(column, value)));
        }
        return values;
    }

    /** A column of such a foreign key that may be null, so that it refers to nothing then. */
    Optional<Column> emptied(Change.AddConstraint add) {
        return columns(add.table(), add.constraint().columns()).stream()
                .filter(c -> c.nullable() && c.in(dialect.id()).generatedAs().isEmpty())
                .findFirst();
    }

    /**
     * The statements that make the rows that others need, with their keys and otherwise neutral values, and those that these need in
     * turn. All run before the first foreign key comes back.
     */
    List<String> rowsAgain(Change change) {
        if (keys.isEmpty() || !keys.get(0).equals(change)) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        for (Change.AddConstraint key : needed()) {
            row(key).ifPresent(statements::add);
        }
        return statements;
    }

    /** Whether rows are made for a foreign key. */
    boolean isFed(Change.AddConstraint add) {
        return needed().contains(add) && row(add).isPresent();
    }

    private List<Change.AddConstraint> needed() {
        List<Change.AddConstraint> needed = new ArrayList<>(keys.stream()
                .filter(key -> isOne(key) && isFromNothing(key) && emptied(key).isEmpty())
                .toList());
        for (int i = 0; i < needed.size(); i++) {
            ForeignKey made = (ForeignKey) needed.get(i).constraint();
            keys.stream()
                    .filter(key -> key.table().equals(made.target())
                            && (isFromNothing(key) || isPartOf(made.targetColumns(), key))
                            && emptied(key).isEmpty()
                            && !needed.contains(key))
                    .forEach(needed::add);
        }
        return needed;
    }

    /** Whether the rows made for a key, as those of a subclass, refer by their own key: then they need that row, wherever it is. */
    private static boolean isPartOf(List<Identifier> made, Change.AddConstraint key) {
        return made.containsAll(key.constraint().columns());
    }

    private boolean isFromNothing(Change.AddConstraint add) {
        return emptyAgain.contains(((ForeignKey) add.constraint()).target());
    }

    /** Absent if the target has a required column that there is no neutral value for. */
    private Optional<String> row(Change.AddConstraint add) {
        ForeignKey key = (ForeignKey) add.constraint();
        List<String> into = new ArrayList<>(quoted(key.targetColumns()));
        List<String> selected = new ArrayList<>(quoted(key.columns()));
        for (Column column : now.table(key.target()).orElseThrow().columns()) {
            boolean given = column.nullable() || column.in(dialect.id()).hasOwnValue();
            if (!given && !key.targetColumns().contains(column.name())) {
                Optional<String> value = someKey(key.target(), column).or(() -> values.apply(key.target(), column));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                into.add(dialect.quote(column.name()));
                selected.add(value.get());
            }
        }
        String keyColumns = String.join(", ", quoted(key.columns()));
        String table = dialect.quote(key.target());
        List<String> same = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            same.add("there." + quoted(key.targetColumns()).get(i) + " = here."
                    + quoted(key.columns()).get(i));
        }
        // The values stand outside the distinct select: PostgreSQL would take a literal in it for text.
        return Optional.of("""
                insert into %s (%s)
                select %s from (select distinct %s from %s) here
                where not exists (select 1 from %s there where %s)""".formatted(
                        table,
                        String.join(", ", into),
                        String.join(", ", selected),
                        keyColumns,
                        dialect.quote(add.table()),
                        table,
                        String.join(" and ", same)));
    }

    /** Whether new rows of the table go on with numbers that the made ones may have. */
    boolean isNumbered(Change.AddConstraint add) {
        return columns(((ForeignKey) add.constraint()).target(), ((ForeignKey) add.constraint()).targetColumns())
                .stream()
                .anyMatch(column -> column.identity() != Identity.NONE);
    }

    /**
     * The key of some row there is, for a required reference that comes back to a table that stayed, or to one that comes back empty and
     * whose own key refers to one that stayed, as that of a subclass does.
     */
    Optional<String> someKey(TableName table, Column column) {
        return someKey(table, column.name(), new TreeSet<>());
    }

    /**
     * For a required reference that no two rows may share: the key at the place that the row has among those of its table. Absent if
     * the rows of the table have no simple key to order them by.
     */
    Optional<String> keyOfSameRow(TableName table, Column column) {
        Optional<Identifier> own = now.table(table)
                .flatMap(Table::primaryKey)
                .map(PrimaryKey::columns)
                .filter(key -> key.size() == 1)
                .map(key -> key.get(0));
        Optional<ForeignKey> reference = references(table)
                .filter(key -> key.columns().equals(List.of(column.name()))
                        && key.toPrimaryKey()
                        && !emptyAgain.contains(key.target()))
                .findFirst();
        return own.flatMap(id -> reference.map(key -> """
                (select there.k from (select %1$s as k, row_number() over (order by %1$s) as n from %2$s) there
                where there.n = (select count(*) from %3$s earlier where earlier.%4$s <= %3$s.%4$s))""".formatted(
                        dialect.quote(key.targetColumns().get(0)),
                        dialect.quote(key.target()),
                        dialect.quote(table),
                        dialect.quote(id))));
    }

    private Optional<String> someKey(TableName table, Identifier column, Set<ObjectPath> seen) {
        if (!seen.add(ObjectPath.of(table, column))) {
            return Optional.empty();
        }
        return references(table)
                .filter(key -> key.columns().contains(column) && key.toPrimaryKey())
                .flatMap(key ->
                        someKey(key, key.targetColumns().get(key.columns().indexOf(column)), seen).stream())
                .findFirst();
    }

    private Optional<String> someKey(ForeignKey key, Identifier column, Set<ObjectPath> seen) {
        if (emptyAgain.contains(key.target())) {
            return someKey(key.target(), column, seen);
        }
        boolean there = columns(key.target(), key.targetColumns()).size()
                == key.targetColumns().size();
        return there
                ? Optional.of("(select %s from %s order by %s limit 1)"
                        .formatted(
                                dialect.quote(column),
                                dialect.quote(key.target()),
                                String.join(", ", quoted(key.targetColumns()))))
                : Optional.empty();
    }

    /** The foreign keys of a table that are there and those that come back. */
    private Stream<ForeignKey> references(TableName table) {
        Stream<ForeignKey> back =
                keys.stream().filter(key -> key.table().equals(table)).map(key -> (ForeignKey) key.constraint());
        return Stream.concat(back, now.table(table).stream().flatMap(t -> t.foreignKeys().stream()));
    }

    private List<Column> columns(TableName table, List<Identifier> names) {
        return now.table(table).stream()
                .flatMap(t -> names.stream().flatMap(name -> t.column(name).stream()))
                .toList();
    }

    private List<String> quoted(List<Identifier> names) {
        return names.stream().map(dialect::quote).collect(Collectors.toList());
    }
}
