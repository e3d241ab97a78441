package dev.driftless.schema.lint;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands around a change: the other changes of its migration, the target, the hints and what people allow. */
public final class LintContext {
    private final Map<TableName, Table> target = new TreeMap<>();
    private final Map<TableName, Table> former = new TreeMap<>();
    private final Map<String, List<ObjectPath>> bySource = new HashMap<>();
    private final Schema from;
    private final Schema to;
    private final Hints hints;
    private final Policy policy;
    private final List<Dialect> dialects;
    private final Map<Class<?>, List<Change>> byKind = new HashMap<>();
    private final Map<TableName, List<Change.AddColumn>> added = new TreeMap<>();
    private final Map<TableName, List<Change.DropColumn>> dropped = new TreeMap<>();
    private final Set<TableName> created = new TreeSet<>();
    private final Set<ObjectPath> filled = new TreeSet<>();
    private final Set<ObjectPath> converted = new TreeSet<>();
    private final Map<TableName, TableName> oldTables = new TreeMap<>();
    private final Map<ObjectPath, Identifier> oldColumns = new TreeMap<>();

    public LintContext(
            Schema from, Schema to, Hints hints, Policy policy, List<Dialect> dialects, List<Change> changes) {
        this.from = from;
        this.to = to;
        this.hints = hints;
        this.policy = policy;
        this.dialects = List.copyOf(dialects);
        to.tables().forEach(table -> target.put(table.name(), table));
        from.tables().forEach(table -> {
            former.put(table.name(), table);
            table.columns().forEach(column -> column.source()
                    .ifPresent(source -> bySource.computeIfAbsent(source, s -> new ArrayList<>())
                            .add(ObjectPath.of(table.name(), column.name()))));
        });
        changes.forEach(this::note);
    }

    private void note(Change change) {
        byKind.computeIfAbsent(change.getClass(), k -> new ArrayList<>()).add(change);
        if (change instanceof Change.AddColumn add) {
            added.computeIfAbsent(add.table(), t -> new ArrayList<>()).add(add);
        } else if (change instanceof Change.DropColumn drop) {
            dropped.computeIfAbsent(drop.table(), t -> new ArrayList<>()).add(drop);
        } else if (change instanceof Change.CreateTable create) {
            created.add(create.table().name());
        } else if (change instanceof Change.FillColumn fill) {
            filled.add(fill.subject());
        } else if (change instanceof Change.AlterColumn alter && alter.using().isPresent()) {
            converted.add(alter.subject());
        } else if (change instanceof Change.RenameTable rename) {
            TableName origin = oldTables.getOrDefault(rename.before(), rename.before());
            oldTables.remove(rename.before());
            oldTables.put(rename.after(), origin);
        } else if (change instanceof Change.RenameColumn rename) {
            ObjectPath before = ObjectPath.of(rename.table(), rename.before());
            Identifier origin = oldColumns.getOrDefault(before, rename.before());
            oldColumns.remove(before);
            oldColumns.put(rename.subject(), origin);
        }
    }

    /** The schema that the migration starts from. */
    public Schema from() {
        return from;
    }

    /** A table as it is before the migration, by its name of then. */
    public Optional<Table> former(TableName table) {
        return Optional.ofNullable(former.get(table));
    }

    /** The columns that an attribute had before the migration, in their names of then. */
    public List<ObjectPath> formerColumns(String source) {
        return bySource.getOrDefault(source, List.of());
    }

    /** The schema that the migration leads to. */
    public Schema to() {
        return to;
    }

    /** The table as the migration leaves it. */
    public Optional<Table> target(TableName table) {
        return Optional.ofNullable(target.get(table));
    }

    public Hints hints() {
        return hints;
    }

    /** The databases that the migration is for. */
    public List<Dialect> dialects() {
        return dialects;
    }

    /** All changes of one kind, in order. */
    public <C extends Change> List<C> changes(Class<C> kind) {
        return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
    }

    /** The columns that an existing table gets. */
    public List<Change.AddColumn> added(TableName table) {
        return added.getOrDefault(table, List.of());
    }

    /** The columns that an existing table loses. */
    public List<Change.DropColumn> dropped(TableName table) {
        return dropped.getOrDefault(table, List.of());
    }

    /** Whether the migration creates the table, so that it has no rows. */
    public boolean isCreated(TableName table) {
        return created.contains(table);
    }

    /** Whether the migration gives the column's existing rows a value. */
    public boolean isFilled(ObjectPath column) {
        return filled.contains(column);
    }

    /** Whether the column has its rows' values of before the migration, under whatever name, when other changes look at them. */
    public boolean keepsValues(TableName table, Identifier column) {
        ObjectPath path = ObjectPath.of(table, column);
        return !isCreated(table)
                && added(table).stream().noneMatch(add -> add.column().name().equals(column))
                && !filled.contains(path)
                && !converted.contains(path);
    }

    /** The table's name before the migration. */
    public TableName oldName(TableName table) {
        return oldTables.getOrDefault(table, table);
    }

    /** The column's name before the migration, in its table's name of now. */
    public ObjectPath oldColumn(TableName table, Identifier column) {
        return ObjectPath.of(table, oldColumns.getOrDefault(ObjectPath.of(table, column), column));
    }

    /** The type as people know it: in the words of the first of the databases. */
    public String typeName(ColumnType type) {
        return dialects.stream().findFirst().map(d -> d.typeName(type)).orElseGet(type::toString);
    }

    /** The reason somebody gave for the rule being all right here. */
    public Optional<String> allowed(String rule, ObjectPath subject) {
        return policy.allowances().stream()
                .filter(a -> a.rule().equals(rule) && covers(a.subject(), subject))
                .map(Allowance::reason)
                .findFirst();
    }

    private boolean covers(ObjectPath allowance, ObjectPath subject) {
        boolean sameTable =
                allowance.table().equals(subject.table()) || allowance.table().equals(oldName(subject.table()));
        return sameTable && (allowance.member().isEmpty() || allowance.member().equals(subject.member()));
    }

    /** Whether the draft is made in the form that keeps locks short. */
    public boolean isOnline() {
        return policy.online();
    }

    /** Something worth knowing on one kind of database. */
    public Hazard info(Rule rule, ObjectPath subject, String message, String advice, Dialect dialect) {
        return hazard(rule, Hazard.Severity.INFO, subject, message, advice, Optional.of(dialect.id()));
    }

    /** Something worth knowing. */
    public Hazard info(Rule rule, ObjectPath subject, String message, String advice) {
        return hazard(rule, Hazard.Severity.INFO, subject, message, advice, Optional.empty());
    }

    /** A risk that keeps the draft from being accepted, unless somebody allows it. */
    public Hazard blocking(Rule rule, ObjectPath subject, String message, String advice) {
        return hazard(rule, Hazard.Severity.BLOCKING, subject, message, advice, Optional.empty());
    }

    /** The same on one kind of database only. */
    public Hazard blocking(Rule rule, ObjectPath subject, String message, String advice, Dialect dialect) {
        return hazard(rule, Hazard.Severity.BLOCKING, subject, message, advice, Optional.of(dialect.id()));
    }

    /** A risk worth a thought. */
    public Hazard warning(Rule rule, ObjectPath subject, String message, String advice) {
        return hazard(rule, Hazard.Severity.WARNING, subject, message, advice, Optional.empty());
    }

    /** A risk on one kind of database. */
    public Hazard warning(Rule rule, ObjectPath subject, String message, String advice, Dialect dialect) {
        return hazard(rule, Hazard.Severity.WARNING, subject, message, advice, Optional.of(dialect.id()));
    }

    private Hazard hazard(
            Rule rule,
            Hazard.Severity severity,
            ObjectPath subject,
            String message,
            String advice,
            Optional<String> dialect) {
        return new Hazard(
                rule.id(),
                policy.severity(rule.id(), severity),
                subject,
                message,
                advice,
                dialect,
                allowed(rule.id(), subject),
                Optional.empty());
    }
}
