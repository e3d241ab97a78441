package dev.driftless.schema.diff;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The renames between two schemas: those that {@code @RenamedFrom} declares, and those that are certain because the thing comes
 * from the same class or attribute. A class that keeps its table under a new class name, or whose new table is declared, takes
 * its members along: {@code Author.name} is then the same attribute as {@code Writer.name}.
 */
final class Renames {
    private static final String TEMPORARY = "driftless_tmp_";

    private final SchemaEditor renamed;
    private final List<Change> changes = new ArrayList<>();
    private final List<HintProblem> problems = new ArrayList<>();
    private final Map<String, String> classes = new TreeMap<>();

    Renames(Schema from, Schema to, Hints hints) {
        renamed = new SchemaEditor(from);
        renameTables(from, to, hints);
        recaseTables(to);
        Map<TableName, Map<Identifier, Identifier>> declared = new TreeMap<>();
        hints.renamedColumns().forEach((path, old) -> declared.computeIfAbsent(path.table(), t -> new TreeMap<>())
                .put(path.member().orElseThrow(), old));
        for (Table after : to.sorted().tables()) {
            renamed.table(after.name())
                    .ifPresent(before -> renameColumns(before, after, declared.getOrDefault(after.name(), Map.of())));
        }
        while (followReferences(to.sorted())) {
            // a key may refer to columns that themselves refer to others
        }
    }

    /** The renames in an order that can run. */
    List<Change> changes() {
        return changes;
    }

    List<HintProblem> problems() {
        return problems;
    }

    /** The old schema after the renames, in the order of names. */
    Schema schema() {
        return renamed.schema().sorted();
    }

    private void renameTables(Schema from, Schema to, Hints hints) {
        Map<TableName, Optional<String>> after = sources(to);
        NameMatch<TableName> first = NameMatch.of(sources(from), after, hints.renamedTables());
        learnClasses(from, to, first.renames());
        NameMatch<TableName> match = NameMatch.of(sources(from), after, hints.renamedTables());
        if (!from.tables().isEmpty()) {
            report(HintProblem.Kind.UNKNOWN, match.unknown(), hints);
        }
        report(HintProblem.Kind.CONTRADICTION, match.contradictions(), hints);
        RenameOrder.of(
                        match.renames(),
                        sources(from).keySet(),
                        (name, n) -> name.withName(Identifier.of(TEMPORARY + n)))
                .forEach(step -> run(new Change.RenameTable(step.before(), step.after())));
    }

    /** Equal names may still be spelled in another case, which some databases tell apart. */
    private void recaseTables(Schema to) {
        for (Table after : to.sorted().tables()) {
            renamed.table(after.name())
                    .map(Table::name)
                    .filter(name -> !name.isSpelledLike(after.name()))
                    .ifPresent(name -> run(new Change.RenameTable(name, after.name())));
        }
    }

    private void report(HintProblem.Kind kind, List<TableName> names, Hints hints) {
        names.forEach(name -> problems.add(new HintProblem(
                kind, ObjectPath.of(name), hints.renamedTables().get(name).toString())));
    }

    /** Where a table is the same but the class is not, the class was renamed; a class that was there already took the table over. */
    private void learnClasses(Schema from, Schema to, Map<TableName, TableName> tableRenames) {
        Map<TableName, Optional<String>> before = sources(from);
        Map<TableName, Optional<String>> after = sources(to);
        Set<String> present =
                new TreeSet<>(after.values().stream().flatMap(Optional::stream).toList());
        Set<String> former =
                new TreeSet<>(before.values().stream().flatMap(Optional::stream).toList());
        before.forEach((name, source) -> {
            Optional<String> newSource = after.getOrDefault(tableRenames.getOrDefault(name, name), Optional.empty());
            boolean renamed = source.isPresent() && newSource.isPresent() && !former.contains(newSource.get());
            if (renamed && !present.contains(source.get())) {
                classes.put(source.get(), newSource.get());
            }
        });
    }

    private void renameColumns(Table before, Table after, Map<Identifier, Identifier> declared) {
        Map<Identifier, Optional<String>> old = sources(before.columns(), Column::name, Column::source);
        NameMatch<Identifier> match =
                NameMatch.of(old, sources(after.columns(), Column::name, Column::source), declared);
        match.unknown().forEach(c -> report(HintProblem.Kind.UNKNOWN, after, c, declared));
        match.contradictions().forEach(c -> report(HintProblem.Kind.CONTRADICTION, after, c, declared));
        RenameOrder.of(match.renames(), old.keySet(), (name, n) -> Identifier.of(TEMPORARY + n))
                .forEach(step -> run(new Change.RenameColumn(after.name(), step.before(), step.after())));
    }

    /** A column of a reference over several columns is called after the one it refers to, and follows it to its new name. */
    private boolean followReferences(Schema to) {
        int before = changes.size();
        for (Table after : to.tables()) {
            for (ForeignKey key : after.foreignKeys()) {
                renamed.table(after.name()).ifPresent(old -> old.foreignKeys().stream()
                        .filter(o -> o.target().equals(key.target()))
                        .forEach(o -> follow(o, key, old, after)));
            }
        }
        return changes.size() > before;
    }

    private void follow(ForeignKey old, ForeignKey fresh, Table before, Table after) {
        for (int i = 0; i < fresh.columns().size(); i++) {
            Identifier name = fresh.columns().get(i);
            int at = old.targetColumns().indexOf(fresh.targetColumns().get(i));
            Optional<Identifier> oldName =
                    at < 0 ? Optional.empty() : Optional.of(old.columns().get(at));
            oldName.filter(o -> after.column(o).isEmpty() && before.column(name).isEmpty())
                    .filter(o -> attribute(before, o).equals(attribute(after, name)))
                    .ifPresent(o -> run(new Change.RenameColumn(after.name(), o, name)));
        }
    }

    /** The attribute that refers with several columns: {@code Car.place} of a column that comes from {@code Car.place.lane}. */
    private Optional<String> attribute(Table table, Identifier column) {
        return table.column(column)
                .flatMap(Column::source)
                .map(this::today)
                .map(source -> source.substring(0, source.lastIndexOf('.') + 1));
    }

    private void report(HintProblem.Kind kind, Table table, Identifier column, Map<Identifier, Identifier> declared) {
        problems.add(new HintProblem(
                kind, ObjectPath.of(table.name(), column), declared.get(column).toString()));
    }

    private void run(Change change) {
        renamed.apply(change);
        changes.add(change);
    }

    private Map<TableName, Optional<String>> sources(Schema schema) {
        return sources(schema.tables(), Table::name, Table::source);
    }

    private <T, K extends Comparable<K>> Map<K, Optional<String>> sources(
            List<T> things, Function<T, K> name, Function<T, Optional<String>> source) {
        Map<K, Optional<String>> sources = new TreeMap<>();
        things.forEach(
                thing -> sources.put(name.apply(thing), source.apply(thing).map(this::today)));
        return new LinkedHashMap<>(sources);
    }

    /** What the class or attribute is called now: {@code app.Writer.tags} for {@code app.Author.tags}. */
    private String today(String source) {
        for (int end = source.length(); end > 0; end = source.lastIndexOf('.', end - 1)) {
            String renamedClass = classes.get(source.substring(0, end));
            if (renamedClass != null) {
                return renamedClass + source.substring(end);
            }
        }
        return source;
    }
}
