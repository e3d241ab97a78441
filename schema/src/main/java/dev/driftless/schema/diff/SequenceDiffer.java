package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds what happens to the sequences. Nothing in a schema ties a sequence to the table it numbers but its name, which by default is
 * that of the entity or its table with {@code _SEQ} (Hibernate's {@code StandardNamingStrategy}). So a sequence follows the rename
 * of its table or class; a new one for a table with rows starts above them; and a single one that is replaced by a single one of
 * the same step, neither of them belonging to a dropped or new table, keeps its value.
 */
final class SequenceDiffer {
    private final List<Change> changes = new ArrayList<>();
    private final SequenceOwners kept = new SequenceOwners();
    private final SequenceOwners keptBefore = new SequenceOwners();
    private final SequenceOwners goneTables = new SequenceOwners();
    private final SequenceOwners freshTables = new SequenceOwners();
    private final List<Table> formerIdentities = new ArrayList<>();
    private final List<Change.FillColumn> fills = new ArrayList<>();
    private final List<Sequence> gone;
    private final List<Sequence> fresh;

    /**
     * @param tables old and new tables, all renames done
     * @param others the other changes
     */
    SequenceDiffer(Schema before, Schema after, KeyedDiff<Table> tables, List<Change> others) {
        Map<TableName, TableName> oldNames = oldNames(others);
        others.stream()
                .filter(change -> change instanceof Change.FillColumn)
                .forEach(change -> fills.add((Change.FillColumn) change));
        tables.gone().forEach(table -> goneTables.put(table.name(), table.source(), table));
        tables.fresh().forEach(table -> freshTables.put(table.name(), table.source(), table));
        for (KeyedDiff.Pair<Table> pair : tables.kept()) {
            Table table = pair.after();
            kept.put(table.name(), table.source(), table);
            keptBefore.put(
                    oldNames.getOrDefault(table.name(), table.name()),
                    pair.before().source(),
                    table);
            if (hasIdentity(pair.before()) && !hasIdentity(table)) {
                formerIdentities.add(table);
            }
        }
        KeyedDiff<Sequence> byName = KeyedDiff.of(before.sequences(), after.sequences(), Sequence::name);
        byName.kept().stream()
                .filter(pair -> !Canonical.of(pair.before()).equals(Canonical.of(pair.after()))
                        || !pair.before().name().isSpelledLike(pair.after().name()))
                .forEach(pair -> changes.add(new Change.AlterSequence(pair.before(), pair.after())));
        gone = new ArrayList<>(byName.gone());
        fresh = new ArrayList<>(byName.fresh());
    }

    private static Map<TableName, TableName> oldNames(List<Change> renames) {
        Map<TableName, TableName> oldNames = new TreeMap<>();
        for (Change change : renames) {
            if (change instanceof Change.RenameTable rename) {
                TableName origin = oldNames.getOrDefault(rename.before(), rename.before());
                oldNames.remove(rename.before());
                oldNames.put(rename.after(), origin);
            }
        }
        return oldNames;
    }

    private static boolean hasIdentity(Table table) {
        return table.columns().stream().anyMatch(Column::isNumbered);
    }

    List<Change> changes() {
        List.copyOf(gone).forEach(this::follow);
        replaceSingle();
        gone.forEach(sequence -> changes.add(new Change.DropSequence(sequence)));
        fresh.forEach(sequence -> changes.add(new Change.CreateSequence(sequence, above(sequence))));
        return changes;
    }

    /** A renamed table or class takes the sequence named after it along. */
    private void follow(Sequence old) {
        Optional<Table> owner = keptBefore.of(old);
        List.copyOf(fresh).stream()
                .filter(sequence -> owner.isPresent() && kept.of(sequence).equals(owner))
                .findFirst()
                .ifPresent(sequence -> rename(old, sequence));
    }

    private void replaceSingle() {
        List<Sequence> loose =
                gone.stream().filter(s -> goneTables.of(s).isEmpty()).toList();
        List<Sequence> wanted =
                fresh.stream().filter(s -> freshTables.of(s).isEmpty()).toList();
        boolean single = loose.size() == 1 && wanted.size() == 1 && formerIdentities.isEmpty();
        if (single && loose.get(0).increment() == wanted.get(0).increment()) {
            rename(loose.get(0), wanted.get(0));
        }
    }

    private void rename(Sequence old, Sequence sequence) {
        gone.remove(old);
        fresh.remove(sequence);
        changes.add(new Change.AlterSequence(old, sequence));
    }

    /** The id of the table that a new sequence is named after; else that of the only table whose database numbered it so far. */
    private Optional<ObjectPath> above(Sequence sequence) {
        if (freshTables.of(sequence).isPresent()) {
            return Optional.empty();
        }
        return kept.of(sequence)
                .or(this::onlyFormerIdentity)
                .flatMap(SequenceDiffer::id)
                .filter(id -> fills.stream().noneMatch(fill -> fill.subject().equals(id) && takesFrom(sequence, fill)));
    }

    /** Whether rows get their ids from the sequence, which then has to be there before, and begins as it always does. */
    private static boolean takesFrom(Sequence sequence, Change.FillColumn fill) {
        String name = sequence.name().name().text().toLowerCase(Locale.ROOT);
        return fill.value().stream()
                .flatMap(value -> value.byDialect().values().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(name));
    }

    private Optional<Table> onlyFormerIdentity() {
        List<Table> unnamed = formerIdentities.stream()
                .filter(table -> fresh.stream().noneMatch(s -> kept.of(s).equals(Optional.of(table))))
                .toList();
        return unnamed.size() == 1 ? Optional.of(unnamed.get(0)) : Optional.empty();
    }

    private static Optional<ObjectPath> id(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1)
                .map(key -> ObjectPath.of(table.name(), key.columns().get(0)));
    }
}
