package dev.driftless.schema.lint.release;

import dev.driftless.schema.lint.types.Narrowing;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what goes wrong when code runs on a schema that it was not compiled for. The code reads and writes every column of its
 * own schema, as Hibernate does, and names none of the others.
 */
final class ReleaseCheck {
    private static final Set<TypeFamily> NAMES = EnumSet.of(TypeFamily.TEXT, TypeFamily.LARGE_TEXT, TypeFamily.ENUM);

    private final Schema code;
    private final Schema database;
    private final List<String> fails = new ArrayList<>();
    private final List<String> mayFail = new ArrayList<>();

    /**
     * For one release on one schema.
     *
     * @param code the schema that the release was compiled for; what is held in it, the release does not know
     * @param database the schema that it finds
     */
    ReleaseCheck(Schema code, Schema database) {
        this.code = code.withoutHeld();
        this.database = database;
    }

    Verdict verdict() {
        Map<TableName, Table> found = database.tablesByName();
        for (Table table : code.tables()) {
            if (found.containsKey(table.name())) {
                spelling(table.name(), found.get(table.name()).name());
                compare(table, found.get(table.name()));
            } else {
                fails.add("table %s is not there".formatted(table.name()));
            }
        }
        sequences();
        return new Verdict(fails, mayFail);
    }

    /** Equal names spelled otherwise are compared only where a database tells them apart. */
    private void spelling(TableName known, TableName found) {
        if (!known.isSpelledLike(found)) {
            fails.add("table %s is not there, but %s".formatted(known, found));
        }
    }

    private void sequences() {
        Map<TableName, Sequence> found = new TreeMap<>();
        database.sequences().forEach(s -> found.put(s.name(), s));
        for (Sequence sequence : code.sequences()) {
            if (!found.containsKey(sequence.name())) {
                fails.add("sequence %s is not there".formatted(sequence.name()));
            } else if (found.get(sequence.name()).increment() != sequence.increment()) {
                fails.add("sequence %s counts by %d, not %d, so that ids collide"
                        .formatted(sequence.name(), found.get(sequence.name()).increment(), sequence.increment()));
            }
        }
    }

    private void compare(Table known, Table found) {
        for (Column column : known.columns()) {
            ObjectPath path = ObjectPath.of(known.name(), column.name());
            found.column(column.name())
                    .ifPresentOrElse(
                            other -> {
                                compare(path, column, other);
                                attributes(path, column, other, found);
                            },
                            () -> fails.add("column %s is not there".formatted(path)));
        }
        for (Column column : found.columns()) {
            if (known.column(column.name()).isEmpty() && mustBeGiven(column)) {
                fails.add("column %s is required, and the release does not know it"
                        .formatted(ObjectPath.of(found.name(), column.name())));
            }
        }
        stricterRules(known, found);
    }

    /** Whether a row without a word about the column is refused. */
    private static boolean mustBeGiven(Column column) {
        return !column.nullable() && !column.hasOwnValue();
    }

    private void compare(ObjectPath path, Column known, Column found) {
        if (known.isNumbered() && !found.isNumbered()) {
            fails.add("column %s is not numbered by the database".formatted(path));
        }
        Set<String> dialects = Column.dialects(known, found);
        if (dialects.stream()
                .anyMatch(id -> known.in(id).generatedAs().isEmpty()
                        && found.in(id).generatedAs().isPresent())) {
            fails.add("column %s is generated and cannot be written".formatted(path));
        }
        if (known.nullable() && !found.nullable()) {
            mayFail.add("column %s does not take null".formatted(path));
        }
        types(path, known, found);
        dialects.stream()
                .flatMap(id -> conditions(known.in(id).checks(), found.in(id).checks()))
                .distinct()
                .forEach(check -> mayFail.add("column %s has to meet %s".formatted(path, check)));
    }

    /** Where attributes took over each other's columns, a release reads what another attribute stored. */
    private void attributes(ObjectPath path, Column known, Column other, Table found) {
        boolean moved = known.source().isPresent()
                && !known.source().equals(other.source())
                && found.columns().stream().anyMatch(c -> c.source().equals(known.source()));
        if (moved) {
            fails.add("column %s holds what another attribute stored".formatted(path));
        }
    }

    private void types(ObjectPath path, Column known, Column found) {
        ColumnType mine = Canonical.of(known.type());
        ColumnType theirs = Canonical.of(found.type());
        if (mine.equals(theirs)) {
            return;
        }
        if (!isReadAlike(TypeFamily.of(mine), TypeFamily.of(theirs))) {
            fails.add("column %s has another kind of type".formatted(path));
            return;
        }
        if (TypeFamily.of(theirs) == TypeFamily.RAW) {
            mayFail.add("column %s has another type".formatted(path));
        }
        Narrowing.between(mine, theirs)
                .ifPresent(loss -> mayFail.add("column %s does not hold %s".formatted(path, loss.values())));
        unknownConstants(path, mine, theirs);
    }

    /** Drivers turn numbers into each other, and give a constant's name as text. */
    private static boolean isReadAlike(TypeFamily mine, TypeFamily theirs) {
        return mine == theirs
                || (mine.isNumber() && theirs.isNumber())
                || (NAMES.contains(mine) && NAMES.contains(theirs));
    }

    /** What another release stored, and this one has no constant for, cannot be read. */
    private void unknownConstants(ObjectPath path, ColumnType mine, ColumnType theirs) {
        List<String> unknown = new ArrayList<>(constants(theirs));
        unknown.removeAll(constants(mine));
        if (!unknown.isEmpty()) {
            mayFail.add("column %s may hold %s, which the release cannot read"
                    .formatted(path, Words.of(unknown, name -> name)));
        }
    }

    private static List<String> constants(ColumnType type) {
        if (type instanceof EnumByName byName) {
            return byName.values();
        }
        return type instanceof EnumByOrdinal byOrdinal ? byOrdinal.values() : List.of();
    }

    /** The conditions that are new. */
    private static Stream<String> conditions(List<String> known, List<String> found) {
        List<String> mine = known.stream().map(Expression::canonical).toList();
        return found.stream().filter(check -> !mine.contains(Expression.canonical(check)));
    }

    private void stricterRules(Table known, Table found) {
        Set<Object> mine = rules(known).map(ReleaseCheck::content).collect(Collectors.toCollection(HashSet::new));
        rules(found)
                .filter(rule -> !mine.contains(content(rule)))
                .filter(rule -> !isLeftEmpty(rule, known, found))
                .forEach(rule -> mayFail.add(words(found, rule)));
    }

    /** A key asks nothing of rows that are null in one of its columns, as those are that the release does not know. */
    private static boolean isLeftEmpty(Constraint rule, Table known, Table found) {
        return !(rule instanceof Check)
                && rule.columns().stream()
                        .filter(name -> known.column(name).isEmpty())
                        .flatMap(name -> found.column(name).stream())
                        .anyMatch(column -> column.nullable() && !column.hasOwnValue());
    }

    private static Stream<Constraint> rules(Table table) {
        return Stream.of(table.uniques(), table.foreignKeys(), table.checks()).flatMap(List::stream);
    }

    /** The rule without its name. */
    private static Object content(Constraint rule) {
        if (rule instanceof Unique unique) {
            return Set.copyOf(unique.columns());
        }
        if (rule instanceof ForeignKey key) {
            return List.of(key.columns(), key.target(), key.targetColumns());
        }
        if (rule instanceof Check check) {
            Check canonical = Canonical.of(check);
            return List.of(canonical.condition(), canonical.elsewhere());
        }
        return rule;
    }

    private static String words(Table table, Constraint rule) {
        String columns = rule.columns().stream().map(Identifier::toString).collect(Collectors.joining(", "));
        if (rule instanceof Unique) {
            return "%s (%s) has to be unique".formatted(table.name(), columns);
        }
        if (rule instanceof ForeignKey key) {
            return "%s (%s) has to refer to rows of %s".formatted(table.name(), columns, key.target());
        }
        return "%s has to meet %s".formatted(table.name(), ((Check) rule).condition());
    }
}
