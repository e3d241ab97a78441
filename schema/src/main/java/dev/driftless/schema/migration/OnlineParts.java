package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SchemaEditor;
import dev.driftless.schema.migration.Migration.Locks;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One migration as several that follow each other, so that none holds a lock for long: quick changes in a transaction, and between them
 * the long work on filled tables, outside one. Why they are migrations of their own: {@code docs/adr/0012}.
 */
public final class OnlineParts {
    private final Set<TableName> filled;
    /** Columns that are empty until they are filled, so that a second run fills only what is new. */
    private final Set<ObjectPath> added = new TreeSet<>();

    /** Drops that stand in one part with what takes their place, for where both are the same: see {@link KeptConstraints}. */
    private final Set<Change> replaced = new HashSet<>();

    private final List<Step> quick = new ArrayList<>();
    private final List<Step> values = new ArrayList<>();
    private final List<Step> drops = new ArrayList<>();
    private final List<Step> keys = new ArrayList<>();

    private OnlineParts(Schema from) {
        this.filled = from.tables().stream().map(Table::name).collect(Collectors.toSet());
    }

    /**
     * The parts in order; the migration itself if it has one only.
     *
     * @param dialects the databases that the migration is for; only one with transactional DDL needs parts
     */
    public static List<Migration> of(Migration migration, List<Dialect> dialects) {
        OnlineParts parts = new OnlineParts(migration.from());
        boolean apart = dialects.stream().anyMatch(Dialect::transactionalDdl);
        if (!apart
                || migration.from().equals(Schema.empty())
                || migration.steps().isEmpty()) {
            return List.of(migration.withLocks(Locks.BRIEF));
        }
        parts.replaced.addAll(KeptConstraints.candidates(migration));
        migration.steps().forEach(parts::sort);
        return parts.migrations(migration);
    }

    /** Renames of tables come first, so that the tables are called here as later. */
    private void sort(Step step) {
        Change change = step.change();
        if (change instanceof Change.RenameTable rename && filled.remove(rename.before())) {
            filled.add(rename.after());
        }
        if (change instanceof Change.AddColumn add && !add.column().hasOwnValue()) {
            added.add(add.subject());
        }
        if (change instanceof Change.FillColumn fill && added.contains(fill.subject())) {
            values.add(
                    new Step(new Change.FillColumn(fill.table(), fill.column(), fill.value(), true), step.hazards()));
        } else if (change instanceof Change.FillColumn || tightens(change)) {
            values.add(step);
        } else if (change instanceof Change.AddConstraint
                || change instanceof Change.CreateIndex
                || replaced.contains(change)) {
            keys.add(step);
        } else if (change instanceof Change.DropTable
                || change instanceof Change.DropColumn
                || startsAboveNew(change)) {
            drops.add(step);
        } else if (drops.isEmpty()) {
            quick.add(step);
        } else {
            drops.add(step);
        }
    }

    /** Whether a sequence begins above values that are filled in before. */
    private boolean startsAboveNew(Change change) {
        return change instanceof Change.CreateSequence create
                && create.above().filter(added::contains).isPresent();
    }

    private static boolean tightens(Change change) {
        return change instanceof Change.AlterColumn alter && alter.onlyTightens();
    }

    private boolean isLong(Step step) {
        Change change = step.change();
        if (change instanceof Change.AddConstraint add
                && add.constraint() instanceof ForeignKey key
                && filled.contains(key.target())) {
            return true;
        }
        return filled.contains(change.subject().table());
    }

    private List<Migration> migrations(Migration whole) {
        if (values.stream().noneMatch(this::isLong)) {
            quick.addAll(values);
            values.clear();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Locks.BRIEF, quick));
        parts.add(new Part(Locks.NONE, values));
        parts.add(new Part(Locks.BRIEF, drops));
        parts.add(new Part(keys.stream().anyMatch(this::isLong) ? Locks.NONE : Locks.BRIEF, keys));
        List<Migration> migrations = new ArrayList<>();
        Schema from = whole.from();
        List<Part> joined = joined(parts);
        for (Part part : joined) {
            SchemaEditor schema = new SchemaEditor(from);
            part.steps().forEach(step -> schema.apply(step.change()));
            List<Step> steps = migrations.isEmpty()
                    ? part.steps()
                    : part.steps().stream().map(this::asking).toList();
            boolean last = migrations.size() == joined.size() - 1;
            Schema to = last ? whole.to() : schema.schema();
            migrations.add(new Migration(from, to, steps).withLocks(part.locks()));
            from = to;
        }
        return migrations;
    }

    /** A later part asks its questions after the first has renamed what there is to rename. */
    private Step asking(Step step) {
        Map<TableName, TableName> tables = new LinkedHashMap<>();
        Map<Identifier, Identifier> columns = new LinkedHashMap<>();
        for (Step earlier : quick) {
            if (earlier.change() instanceof Change.RenameTable rename) {
                tables.put(rename.before(), rename.after());
            } else if (earlier.change() instanceof Change.RenameColumn rename
                    && rename.table().equals(step.change().subject().table())) {
                columns.put(rename.before(), rename.after());
            }
        }
        return new Step(
                step.change(),
                step.hazards().stream()
                        .map(hazard -> hazard.counting(hazard.rows().map(rows -> rows.renamed(tables, columns))))
                        .toList());
    }

    private record Part(Locks locks, List<Step> steps) {}

    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            int last = joined.size() - 1;
            if (part.steps().isEmpty()) {
                continue;
            }
            if (last >= 0 && joined.get(last).locks() == part.locks()) {
                joined.get(last).steps().addAll(part.steps());
            } else {
                joined.add(new Part(part.locks(), new ArrayList<>(part.steps())));
            }
        }
        return joined;
    }
}
