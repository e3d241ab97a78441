package dev.driftless.schema.model;

import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Constraint.Unique;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The parts of a schema in the form in which they are compared: two are the same to a migration if and only if their canonical
 * forms are equal. Left out is what no migration changes on something that exists: order, {@code source}, {@code held}, white space and case in
 * expressions, other spellings of the same default, a sequence's first value, the text appended to {@code create table}, first
 * rows.
 */
public final class Canonical {
    private static final int DEFAULT_LENGTH = 255;
    private static final int DEFAULT_FRACTION = 6;
    private static final Set<SqlType> NUMBERS = EnumSet.of(
            SqlType.TINYINT,
            SqlType.SMALLINT,
            SqlType.INTEGER,
            SqlType.BIGINT,
            SqlType.REAL,
            SqlType.DOUBLE,
            SqlType.FLOAT,
            SqlType.NUMERIC,
            SqlType.DECIMAL);

    private Canonical() {}

    public static Schema of(Schema schema) {
        return new Schema(
                schema.tables().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                schema.sequences().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(Sequence::name))
                        .toList(),
                schema.enumTypes().stream()
                        .sorted(Comparator.comparing(EnumType::name))
                        .toList());
    }

    public static Table of(Table table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(Column::name))
                        .toList(),
                table.primaryKey().map(Canonical::of),
                table.uniques().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(Unique::name))
                        .toList(),
                table.foreignKeys().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(ForeignKey::name))
                        .toList(),
                table.checks().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing((Check c) ->
                                        c.name().map(Identifier::key).orElse(""))
                                .thenComparing(Check::condition))
                        .toList(),
                table.indexes().stream()
                        .map(Canonical::of)
                        .sorted(Comparator.comparing(Index::name))
                        .toList(),
                table.comment(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    public static Column of(Column column) {
        ColumnType type = of(column.type());
        Column.Texts texts = of(new Column.Texts(column.generatedAs(), column.defaultValue(), column.checks()), type);
        TreeMap<String, Column.Texts> elsewhere = new TreeMap<>(column.elsewhere());
        elsewhere.replaceAll((dialect, own) -> of(own, type));
        elsewhere.values().removeIf(texts::equals);
        return new Column(
                column.name(),
                type,
                column.nullable(),
                column.identity(),
                texts.generatedAs(),
                texts.defaultValue(),
                texts.checks(),
                column.comment(),
                column.collation(),
                column.options().map(Expression::canonical),
                Optional.empty(),
                elsewhere,
                false);
    }

    private static Column.Texts of(Column.Texts texts, ColumnType type) {
        return new Column.Texts(
                texts.generatedAs().map(Expression::canonical),
                texts.defaultValue().map(text -> defaultValue(text, type)),
                texts.checks().stream()
                        .map(Expression::canonical)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Hibernate's defaults for sizes that nobody gave, and enum constants in order, because their names are what is stored. */
    public static ColumnType of(ColumnType type) {
        if (type instanceof Basic basic) {
            return new Basic(basic.type(), length(basic), precision(basic), basic.scale());
        }
        if (type instanceof EnumByName byName) {
            return new EnumByName(byName.values().stream().sorted().toList(), byName.length(), byName.checked());
        }
        if (type instanceof ColumnType.Array array) {
            return new ColumnType.Array(of(array.element()), array.length());
        }
        if (type instanceof ColumnType.Period period) {
            return new ColumnType.Period(period.past(), (Basic) of(period.changeset()));
        }
        if (type instanceof ColumnType.Raw raw) {
            return new ColumnType.Raw(
                    Expression.canonical(raw.definition()),
                    raw.values().stream().sorted().toList());
        }
        return type;
    }

    private static OptionalInt length(Basic basic) {
        boolean sized = basic.type() == SqlType.VARCHAR
                || basic.type() == SqlType.NVARCHAR
                || basic.type() == SqlType.VARBINARY;
        return sized && basic.length().isEmpty() ? OptionalInt.of(DEFAULT_LENGTH) : basic.length();
    }

    private static OptionalInt precision(Basic basic) {
        boolean timestamp = basic.type() == SqlType.TIMESTAMP
                || basic.type() == SqlType.TIMESTAMP_UTC
                || basic.type() == SqlType.TIMESTAMP_WITH_TIMEZONE;
        return timestamp && basic.precision().isEmpty() ? OptionalInt.of(DEFAULT_FRACTION) : basic.precision();
    }

    private static String defaultValue(String text, ColumnType type) {
        String canonical = Expression.canonical(text);
        if (canonical.equals("now()") || canonical.equals("current_timestamp()")) {
            return "current_timestamp";
        }
        boolean quotedNumber = canonical.matches("'-?[0-9]+(\\.[0-9]+)?'");
        return quotedNumber && isNumber(type) ? canonical.substring(1, canonical.length() - 1) : canonical;
    }

    private static boolean isNumber(ColumnType type) {
        return type instanceof Basic basic && NUMBERS.contains(basic.type());
    }

    public static Constraint of(Constraint constraint) {
        if (constraint instanceof PrimaryKey primaryKey) {
            return of(primaryKey);
        }
        if (constraint instanceof Unique unique) {
            return of(unique);
        }
        if (constraint instanceof ForeignKey foreignKey) {
            return of(foreignKey);
        }
        return of((Check) constraint);
    }

    public static PrimaryKey of(PrimaryKey primaryKey) {
        PrimaryKey sorted = primaryKey.map(key -> key.stream().sorted().toList());
        TreeMap<String, List<Identifier>> elsewhere = new TreeMap<>(sorted.elsewhere());
        elsewhere.values().removeIf(sorted.columns()::equals);
        return new PrimaryKey(sorted.columns(), sorted.name(), elsewhere);
    }

    public static Unique of(Unique unique) {
        return new Unique(
                unique.name(),
                unique.named(),
                unique.columns().stream().sorted().toList());
    }

    public static ForeignKey of(ForeignKey key) {
        List<Integer> order = IntStream.range(0, key.columns().size())
                .boxed()
                .sorted(Comparator.comparing(i -> key.columns().get(i)))
                .toList();
        boolean paired = key.columns().size() == key.targetColumns().size();
        return new ForeignKey(
                key.name(),
                order.stream().map(i -> key.columns().get(i)).toList(),
                key.target(),
                paired ? order.stream().map(i -> key.targetColumns().get(i)).toList() : key.targetColumns(),
                false,
                key.onDelete(),
                key.definition().map(Expression::canonical),
                key.options().map(Expression::canonical));
    }

    public static Check of(Check check) {
        Check canonical = check.map(Expression::canonical);
        TreeMap<String, Optional<String>> elsewhere = new TreeMap<>(canonical.elsewhere());
        elsewhere.values().removeIf(Optional.of(canonical.condition())::equals);
        return new Check(
                check.name(),
                canonical.condition(),
                check.options().map(Expression::canonical),
                check.document().map(d -> d.withTypes(Canonical::of)),
                elsewhere);
    }

    public static Index of(Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.parts().stream().map(Canonical::of).toList(),
                index.type().map(Expression::canonical),
                index.using().map(Expression::canonical),
                index.options().map(Expression::canonical));
    }

    private static Index.Part of(Index.Part part) {
        String order = Expression.canonical(part.order());
        return new Index.Part(
                part.column(), part.expression().map(Expression::canonical), order.equals("asc") ? "" : order);
    }

    public static Sequence of(Sequence sequence) {
        return new Sequence(sequence.name(), 1, sequence.increment(), Optional.empty(), sequence.forNative());
    }
}
