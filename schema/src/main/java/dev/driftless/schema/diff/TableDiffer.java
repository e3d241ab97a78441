package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what changes inside one table that is there before and after, all renames done; foreign keys aside. */
final class TableDiffer {
    private final Table before;
    private final Table after;
    private final Hints hints;
    private final List<Change> changes = new ArrayList<>();

    TableDiffer(Table before, Table after, Hints hints) {
        this.before = before;
        this.after = after;
        this.hints = hints;
    }

    List<Change> changes() {
        columns();
        primaryKey();
        uniques();
        checks();
        indexes();
        if (!before.comment().equals(after.comment())) {
            changes.add(new Change.AlterTableComment(after.name(), before.comment(), after.comment()));
        }
        return changes;
    }

    private void columns() {
        KeyedDiff<Column> columns = KeyedDiff.of(before.columns(), after.columns(), Column::name);
        ColumnDiffer differ = new ColumnDiffer(after.name(), hints);
        sorted(columns.gone(), Comparator.comparing(TableDiffer::isGenerated).reversed())
                .forEach(column -> changes.add(new Change.DropColumn(after.name(), column)));
        sorted(columns.fresh(), Comparator.comparing(TableDiffer::isGenerated))
                .forEach(column -> changes.addAll(differ.added(column)));
        columns.kept().forEach(pair -> changes.addAll(differ.altered(pair.before(), pair.after())));
    }

    private static Stream<Column> sorted(List<Column> columns, Comparator<Column> order) {
        return columns.stream().sorted(order);
    }

    /** Such a column goes before those that it may be made of, and comes after them. */
    private static boolean isGenerated(Column column) {
        return column.everywhere().anyMatch(c -> c.generatedAs().isPresent());
    }

    private void primaryKey() {
        Optional<PrimaryKey> old = before.primaryKey();
        Optional<PrimaryKey> fresh = after.primaryKey();
        if (old.isPresent() && fresh.isPresent() && KeyOrder.isSame(old.get(), fresh.get())) {
            if (!old.get().name().equals(fresh.get().name())) {
                rename(old.get(), fresh.get());
            }
            return;
        }
        old.ifPresent(this::drop);
        fresh.ifPresent(this::add);
    }

    private void uniques() {
        KeyedDiff<Unique> byName = KeyedDiff.of(before.uniques(), after.uniques(), Unique::name);
        byName.kept().stream().filter(pair -> differ(pair)).forEach(pair -> {
            boolean onlyNamed = columns(pair.before()).equals(columns(pair.after()));
            if (onlyNamed) {
                rename(pair.before(), pair.after());
            } else {
                replace(pair.before(), pair.after());
            }
        });
        constraints(byName.unmatchedBy(TableDiffer::columns));
    }

    private static List<Identifier> columns(Constraint key) {
        return Canonical.of(key).columns();
    }

    private void checks() {
        KeyedDiff<Check> byName = KeyedDiff.of(before.checks(), after.checks(), TableDiffer::nameOf);
        byName.kept().stream().filter(pair -> differ(pair)).forEach(pair -> replace(pair.before(), pair.after()));
        constraints(byName.unmatchedBy(TableDiffer::withoutName));
    }

    /** The name, or for a check without one all that it says. */
    private static Object nameOf(Check check) {
        return check.name().isPresent() ? check.name().get() : Canonical.of(check);
    }

    /** All that a named check says besides its name; a check without one is never the same as one with a name. */
    private static Object withoutName(Check check) {
        Check canonical = Canonical.of(check);
        return check.name().isPresent()
                ? List.of(canonical.condition(), canonical.options(), canonical.elsewhere())
                : canonical;
    }

    private void indexes() {
        KeyedDiff<Index> byName = KeyedDiff.of(before.indexes(), after.indexes(), Index::name);
        byName.kept().stream()
                .filter(pair -> !Canonical.of(pair.before()).equals(Canonical.of(pair.after())))
                .forEach(pair -> {
                    drop(pair.before());
                    create(pair.after());
                });
        KeyedDiff<Index> byContent = byName.unmatchedBy(TableDiffer::withoutName);
        byContent.gone().forEach(this::drop);
        byContent.fresh().forEach(this::create);
        byContent
                .kept()
                .forEach(pair -> changes.add(new Change.RenameIndex(after.name(), pair.before(), pair.after())));
    }

    private static Index withoutName(Index index) {
        return Canonical.of(new Index(
                Identifier.of("any"), index.unique(), index.parts(), index.type(), index.using(), index.options()));
    }

    private static boolean differ(KeyedDiff.Pair<? extends Constraint> pair) {
        return !Canonical.of(pair.before()).equals(Canonical.of(pair.after()));
    }

    private void constraints(KeyedDiff<? extends Constraint> byContent) {
        byContent.gone().forEach(this::drop);
        byContent.fresh().forEach(this::add);
        byContent.kept().forEach(pair -> rename(pair.before(), pair.after()));
    }

    private void replace(Constraint old, Constraint fresh) {
        drop(old);
        add(fresh);
    }

    private void rename(Constraint old, Constraint fresh) {
        changes.add(new Change.RenameConstraint(after.name(), old, fresh));
    }

    private void drop(Constraint constraint) {
        changes.add(new Change.DropConstraint(after.name(), constraint));
    }

    private void add(Constraint constraint) {
        changes.add(new Change.AddConstraint(after.name(), constraint));
    }

    private void drop(Index index) {
        changes.add(new Change.DropIndex(after.name(), index));
    }

    private void create(Index index) {
        changes.add(new Change.CreateIndex(after.name(), index));
    }
}
