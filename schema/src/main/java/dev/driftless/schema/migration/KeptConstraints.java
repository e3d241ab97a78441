package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The named checks and primary keys that a migration replaces because another database has others from now on, and that stay as they
 * are in this one.
 */
final class KeptConstraints {
    private final Dialect dialect;
    private final Set<TableName> altered = new TreeSet<>();
    private final Map<TableName, Set<Constraint>> dropped = new TreeMap<>();
    private final Map<TableName, Set<Constraint>> added = new TreeMap<>();

    KeptConstraints(Migration migration, Dialect dialect) {
        this.dialect = dialect;
        migration.steps().stream().map(Step::change).forEach(this::note);
    }

    private void note(Change change) {
        if (change instanceof Change.DropConstraint drop) {
            note(dropped, drop.table(), drop.constraint());
        } else if (change instanceof Change.AddConstraint add) {
            note(added, add.table(), add.constraint());
        } else if (concernsAColumn(change)) {
            altered.add(change.subject().table());
        }
    }

    private void note(Map<TableName, Set<Constraint>> constraints, TableName table, Constraint constraint) {
        own(constraint).ifPresent(own -> constraints
                .computeIfAbsent(table, name -> new HashSet<>())
                .add(own));
    }

    /** The drops that some database may have no need of. */
    static List<Change> candidates(Migration migration) {
        return Dialects.all().stream()
                .map(dialect -> new KeptConstraints(migration, dialect))
                .flatMap(kept -> migration.steps().stream()
                        .map(Step::change)
                        .filter(change -> change instanceof Change.DropConstraint && kept.include(change)))
                .distinct()
                .toList();
    }

    /** Whether a change drops or adds what is the same before and after; not if the columns of its table change as well. */
    boolean include(Change change) {
        if (change instanceof Change.DropConstraint drop) {
            return isAmong(added, drop.table(), drop.constraint());
        }
        return change instanceof Change.AddConstraint add && isAmong(dropped, add.table(), add.constraint());
    }

    private boolean isAmong(Map<TableName, Set<Constraint>> constraints, TableName table, Constraint constraint) {
        Set<Constraint> others = constraints.getOrDefault(table, Set.of());
        return !others.isEmpty()
                && !altered.contains(table)
                && own(constraint).filter(others::contains).isPresent();
    }

    /** What the database has of a constraint that can be another one elsewhere. */
    private Optional<Constraint> own(Constraint constraint) {
        if (constraint instanceof Check check && check.name().isPresent()) {
            return check.in(dialect.id()).map(c -> Canonical.of((Constraint) c));
        }
        return constraint instanceof PrimaryKey key
                ? Optional.of(Canonical.of((Constraint) key.in(dialect.id())))
                : Optional.empty();
    }

    private static boolean concernsAColumn(Change change) {
        return change instanceof Change.AddColumn
                || change instanceof Change.DropColumn
                || change instanceof Change.RenameColumn
                || change instanceof Change.AlterColumn;
    }
}
