package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The named checks and primary keys that a migration replaces because another database has others from now on, and that stay as they
 * are in this one.
 */
final class KeptConstraints {
    private final Dialect dialect;
    private final List<Change> changes;
    private final Set<TableName> altered = new TreeSet<>();
    private final List<Change> drops;

    KeptConstraints(Migration migration, Dialect dialect) {
        this.dialect = dialect;
        this.changes = migration.steps().stream().map(Step::change).toList();
        this.drops = changes.stream()
                .filter(change -> change instanceof Change.DropConstraint)
                .toList();
        changes.stream()
                .filter(KeptConstraints::concernsAColumn)
                .forEach(change -> altered.add(change.subject().table()));
    }

    /** The drops that some database may have no need of. */
    static List<Change> candidates(Migration migration) {
        return Dialects.all().stream()
                .map(dialect -> new KeptConstraints(migration, dialect))
                .flatMap(kept -> kept.drops.stream().filter(kept::include))
                .distinct()
                .toList();
    }

    /** Whether a change drops or adds what is the same before and after; not if the columns of its table change as well. */
    boolean include(Change change) {
        if (drops.isEmpty()) {
            return false;
        }
        if (change instanceof Change.DropConstraint drop) {
            return !altered.contains(drop.table())
                    && changes.stream()
                            .anyMatch(other -> other instanceof Change.AddConstraint add && areSame(drop, add));
        }
        return change instanceof Change.AddConstraint add
                && !altered.contains(add.table())
                && drops.stream().anyMatch(other -> other instanceof Change.DropConstraint drop && areSame(drop, add));
    }

    private boolean areSame(Change.DropConstraint drop, Change.AddConstraint add) {
        return drop.table().equals(add.table())
                && own(drop.constraint()).isPresent()
                && own(drop.constraint()).equals(own(add.constraint()));
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
