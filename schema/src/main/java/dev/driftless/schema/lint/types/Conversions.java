package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.ColumnType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which databases turn values of one type into another by themselves when a column's type changes, and mean the same by it.
 * PostgreSQL takes only assignment casts (its manual, "CREATE CAST" and "ALTER TABLE ... SET DATA TYPE"); H2 and MariaDB try every
 * value and fail on the first that does not read as the new type. Between numbers and enums they count constants from 1, where
 * Java counts from 0; and a boolean as text reads differently on each: none of that is taken for a conversion.
 */
public final class Conversions {
    private static final Set<TypeFamily> NUMBERS =
            EnumSet.of(TypeFamily.INTEGER, TypeFamily.DECIMAL, TypeFamily.APPROXIMATE);
    private static final Set<TypeFamily> DATES = EnumSet.of(TypeFamily.DATE, TypeFamily.TIMESTAMP);
    private static final Set<TypeFamily> TEXTS = EnumSet.of(TypeFamily.TEXT, TypeFamily.LARGE_TEXT, TypeFamily.ENUM);
    private static final Set<TypeFamily> BINARIES = EnumSet.of(TypeFamily.BINARY, TypeFamily.LARGE_BINARY);
    /** Hibernate maps both to PostgreSQL's {@code oid}, the number of a large object. */
    private static final Set<TypeFamily> LARGE = EnumSet.of(TypeFamily.LARGE_TEXT, TypeFamily.LARGE_BINARY);
    /** What no database reads from or writes as text in the way that others do. */
    private static final Set<TypeFamily> NO_TEXT =
            EnumSet.of(TypeFamily.BOOLEAN, TypeFamily.ARRAY, TypeFamily.BINARY, TypeFamily.LARGE_BINARY);

    private Conversions() {}

    public static boolean areImplicit(String dialect, ColumnType oldType, ColumnType newType) {
        TypeFamily before = TypeFamily.of(oldType);
        TypeFamily after = TypeFamily.of(newType);
        boolean numbers = NUMBERS.contains(before) && NUMBERS.contains(after);
        boolean partOfTime = before == TypeFamily.TIMESTAMP && after == TypeFamily.TIME;
        boolean dates = DATES.contains(before) && DATES.contains(after);
        if (isSameKind(before, after) || numbers || partOfTime || dates) {
            return true;
        }
        return dialect.equals("postgresql") ? onPostgres(oldType, newType) : byValue(before, after);
    }

    private static boolean isSameKind(TypeFamily before, TypeFamily after) {
        boolean raw = before == TypeFamily.RAW || after == TypeFamily.RAW;
        return raw || (before == after && before != TypeFamily.ENUM);
    }

    /** Hibernate stores an enum by name as varchar there; a type of its own takes text only by an explicit cast. */
    private static boolean onPostgres(ColumnType oldType, ColumnType newType) {
        TypeFamily before = TypeFamily.of(oldType);
        TypeFamily after = TypeFamily.of(newType);
        boolean large = LARGE.contains(before) || LARGE.contains(after);
        if (large || newType instanceof ColumnType.NamedEnum) {
            return oldType.equals(newType);
        }
        boolean texts = TEXTS.contains(before) && TEXTS.contains(after);
        return texts || (after == TypeFamily.TEXT && !NO_TEXT.contains(before));
    }

    private static boolean byValue(TypeFamily before, TypeFamily after) {
        if (TEXTS.contains(before) && TEXTS.contains(after)) {
            return true;
        }
        if (before == TypeFamily.ENUM || after == TypeFamily.ENUM) {
            return false;
        }
        boolean fromFlag = before == TypeFamily.BOOLEAN && NUMBERS.contains(after);
        boolean toFlag = NUMBERS.contains(before) && after == TypeFamily.BOOLEAN;
        boolean bytes = BINARIES.contains(before) && BINARIES.contains(after);
        boolean read = TEXTS.contains(before) && !NO_TEXT.contains(after);
        boolean written = TEXTS.contains(after) && !NO_TEXT.contains(before);
        return fromFlag || toFlag || bytes || read || written;
    }
}
