package dev.driftless.schema.diff;

import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final KeyedDiff<Table> tables;
    private final Map<TableName, TableName> oldNames = new TreeMap<>();
    private List<Sequence> gone;
    private List<Sequence> fresh;

    SequenceDiffer(Schema before, Schema after, KeyedDiff<Table> tables, List<Change> renames) {
        this.tables = tables;
        for (Change change : renames) {
            if (change instanceof Change.RenameTable rename) {
                TableName origin = oldNames.getOrDefault(rename.before(), rename.before());
                oldNames.remove(rename.before());
                oldNames.put(rename.after(), origin);
            }
        }
        KeyedDiff<Sequence> byName = KeyedDiff.of(sorted(before), sorted(after), Sequence::name);
        byName.kept().stream()
                .filter(pair -> !Canonical.of(pair.before()).equals(Canonical.of(pair.after())))
                .forEach(pair -> changes.add(new Change.AlterSequence(pair.before(), pair.after())));
        gone = new ArrayList<>(byName.gone());
        fresh = new ArrayList<>(byName.fresh());
    }

    private static List<Sequence> sorted(Schema schema) {
        return schema.sequences().stream()
                .sorted(Comparator.comparing(Sequence::name))
                .toList();
    }

    List<Change> changes() {
        tables.kept().forEach(this::follow);
        replaceSingle();
        gone.forEach(sequence -> changes.add(new Change.DropSequence(sequence)));
        fresh.forEach(sequence -> changes.add(new Change.CreateSequence(sequence, above(sequence))));
        return changes;
    }

    /** A renamed table or class takes the sequence named after it along. */
    private void follow(KeyedDiff.Pair<Table> pair) {
        TableName oldName =
                oldNames.getOrDefault(pair.after().name(), pair.after().name());
        List<String> oldWords = words(pair.before().withName(oldName));
        for (Sequence old : List.copyOf(gone)) {
            fresh.stream()
                    .filter(sequence -> isNamedAfter(sequence, words(pair.after())) && isNamedAfter(old, oldWords))
                    .findFirst()
                    .ifPresent(sequence -> rename(old, sequence));
        }
    }

    private void replaceSingle() {
        List<Sequence> loose =
                gone.stream().filter(s -> !belongsTo(s, tables.gone())).toList();
        List<Sequence> wanted =
                fresh.stream().filter(s -> !belongsTo(s, tables.fresh())).toList();
        if (loose.size() == 1
                && wanted.size() == 1
                && loose.get(0).increment() == wanted.get(0).increment()) {
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
        List<Table> kept = tables.kept().stream().map(KeyedDiff.Pair::after).toList();
        Optional<Table> named =
                kept.stream().filter(t -> isNamedAfter(sequence, words(t))).findFirst();
        return named.or(() -> belongsTo(sequence, tables.fresh()) ? Optional.empty() : onlyFormerIdentity())
                .flatMap(SequenceDiffer::id);
    }

    private Optional<Table> onlyFormerIdentity() {
        List<Table> former = tables.kept().stream()
                .filter(pair -> pair.before().columns().stream().anyMatch(Column::identity)
                        && pair.after().columns().stream().noneMatch(Column::identity))
                .map(KeyedDiff.Pair::after)
                .filter(t -> fresh.stream().noneMatch(s -> isNamedAfter(s, words(t))))
                .toList();
        return former.size() == 1 ? Optional.of(former.get(0)) : Optional.empty();
    }

    private static Optional<ObjectPath> id(Table table) {
        return table.primaryKey()
                .filter(key -> key.columns().size() == 1)
                .map(key -> ObjectPath.of(table.name(), key.columns().get(0)));
    }

    private static boolean belongsTo(Sequence sequence, List<Table> some) {
        return some.stream().anyMatch(table -> isNamedAfter(sequence, words(table)));
    }

    private static boolean isNamedAfter(Sequence sequence, List<String> words) {
        String name = sequence.name().name().text().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> name.equals(word + "_seq"));
    }

    /** The names that Hibernate may have derived a sequence's name from: the table's, and the simple name of the class. */
    private static List<String> words(Table table) {
        List<String> words = new ArrayList<>();
        words.add(table.name().name().text().toLowerCase(Locale.ROOT));
        table.source()
                .ifPresent(source ->
                        words.add(source.substring(source.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
        return words;
    }
}
