package dev.driftless.schema.lint.rules;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which databases turn values of one kind of type into another by themselves when a column's type changes. PostgreSQL takes only
 * assignment casts (its manual, "CREATE CAST" and "ALTER TABLE ... SET DATA TYPE"); H2 and MariaDB try every value and fail on the
 * first that does not read as the new type.
 */
final class Conversions {
    private static final Set<TypeFamily> NUMBERS =
            EnumSet.of(TypeFamily.INTEGER, TypeFamily.DECIMAL, TypeFamily.APPROXIMATE);
    private static final Set<TypeFamily> DATES = EnumSet.of(TypeFamily.DATE, TypeFamily.TIMESTAMP);
    private static final Set<TypeFamily> TEXTS = EnumSet.of(TypeFamily.TEXT, TypeFamily.LARGE_TEXT, TypeFamily.ENUM);
    private static final Set<TypeFamily> BINARIES = EnumSet.of(TypeFamily.BINARY, TypeFamily.LARGE_BINARY);
    /** Hibernate maps both to PostgreSQL's {@code oid}, the number of a large object. */
    private static final Set<TypeFamily> LARGE = EnumSet.of(TypeFamily.LARGE_TEXT, TypeFamily.LARGE_BINARY);

    private Conversions() {}

    static boolean areImplicit(String dialect, TypeFamily before, TypeFamily after) {
        boolean sameKind = before == after && before != TypeFamily.ENUM;
        boolean raw = before == TypeFamily.RAW || after == TypeFamily.RAW;
        boolean numbers = NUMBERS.contains(before) && NUMBERS.contains(after);
        boolean partOfTime = before == TypeFamily.TIMESTAMP && after == TypeFamily.TIME;
        boolean dates = DATES.contains(before) && DATES.contains(after);
        if (sameKind || raw || numbers || partOfTime || dates) {
            return true;
        }
        return dialect.equals("postgresql") ? onPostgres(before, after) : byValue(before, after);
    }

    /** Hibernate stores an enum by name as varchar there. */
    private static boolean onPostgres(TypeFamily before, TypeFamily after) {
        boolean large = LARGE.contains(before) || LARGE.contains(after);
        boolean texts = TEXTS.contains(before) && TEXTS.contains(after);
        return !large && (after == TypeFamily.TEXT || texts);
    }

    private static boolean byValue(TypeFamily before, TypeFamily after) {
        if (TEXTS.contains(before)) {
            return after != TypeFamily.ARRAY && !BINARIES.contains(after);
        }
        boolean fromFlag = before == TypeFamily.BOOLEAN && NUMBERS.contains(after);
        boolean toFlag = NUMBERS.contains(before) && after == TypeFamily.BOOLEAN;
        boolean bytes = BINARIES.contains(before) && BINARIES.contains(after);
        boolean written = TEXTS.contains(after) && before != TypeFamily.ARRAY && !BINARIES.contains(before);
        return fromFlag || toFlag || bytes || written;
    }
}
