package dev.driftless.schema.lint.rules;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * Which values of one type do not fit another. What happens to them was measured on H2 2.4, PostgreSQL 15 and MariaDB 10.11: a text
 * that is too long or a number that is too large stops the upgrade; a fraction is cut or rounded without a word on all three.
 */
final class Narrowing {
    private static final String STOPS = "The upgrade fails on rows that hold one";
    private static final String SILENT = "Every database cuts or rounds it without a word";

    private Narrowing() {}

    /**
     * What is lost.
     *
     * @param values the values that do not fit
     * @param consequence what happens to them
     */
    record Loss(String values, String consequence) {}

    static Optional<Loss> between(ColumnType before, ColumnType after) {
        if (after instanceof EnumByName target) {
            return intoConstants(before, target.values());
        }
        if (before instanceof EnumByName byName && after instanceof Basic basic) {
            int longest =
                    byName.values().stream().mapToInt(String::length).max().orElse(0);
            return longer(longest, capacity(basic), "names", "characters");
        }
        if (before instanceof EnumByOrdinal byOrdinal && after instanceof EnumByOrdinal target) {
            return fewerOrdinals(byOrdinal.values().size(), target.values().size());
        }
        return before instanceof Basic old && after instanceof Basic fresh ? between(old, fresh) : Optional.empty();
    }

    private static Optional<Loss> intoConstants(ColumnType before, List<String> constants) {
        if (before instanceof EnumByName old) {
            List<String> gone =
                    old.values().stream().filter(v -> !constants.contains(v)).toList();
            return gone.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Loss("rows with " + Words.of(gone, v -> v), STOPS));
        }
        return Optional.of(new Loss("values other than " + Words.of(constants, v -> v), STOPS));
    }

    private static Optional<Loss> fewerOrdinals(int before, int after) {
        return after < before ? Optional.of(new Loss("numbers from %d on".formatted(after), STOPS)) : Optional.empty();
    }

    private static Optional<Loss> between(Basic before, Basic after) {
        TypeFamily old = TypeFamily.of(before);
        TypeFamily fresh = TypeFamily.of(after);
        if (old.isNumber() && fresh.isNumber()) {
            return Numbers.loss(before, after);
        }
        return switch (fresh) {
            case TEXT, LARGE_TEXT ->
                old == TypeFamily.TEXT || old == TypeFamily.LARGE_TEXT
                        ? longer(capacity(before), capacity(after), "texts", "characters")
                        : Optional.empty();
            case BINARY, LARGE_BINARY ->
                old == TypeFamily.BINARY || old == TypeFamily.LARGE_BINARY
                        ? longer(capacity(before), capacity(after), "values", "bytes")
                        : Optional.empty();
            case BOOLEAN ->
                old.isNumber()
                        ? Optional.of(new Loss("numbers other than 0 and 1", "They become true without a word"))
                        : Optional.empty();
            case DATE ->
                old == TypeFamily.TIMESTAMP ? Optional.of(new Loss("the time of day", SILENT)) : Optional.empty();
            case TIME ->
                old == TypeFamily.TIMESTAMP ? Optional.of(new Loss("the date", SILENT)) : fraction(before, after);
            case TIMESTAMP -> offset(before, after).or(() -> fraction(before, after));
            default -> Optional.empty();
        };
    }

    private static Optional<Loss> longer(int before, int after, String things, String unit) {
        return after < before
                ? Optional.of(new Loss("%s of more than %d %s".formatted(things, after, unit), STOPS))
                : Optional.empty();
    }

    private static int capacity(Basic type) {
        return switch (type.type()) {
            case CHAR, NCHAR, BINARY -> type.length().orElse(1);
            case VARCHAR, NVARCHAR, VARBINARY -> type.length().orElse(255);
            default ->
                TypeFamily.of(type) == TypeFamily.UUID ? 36 : type.length().orElse(Integer.MAX_VALUE);
        };
    }

    private static Optional<Loss> offset(Basic before, Basic after) {
        return before.type() != SqlType.TIMESTAMP
                        && after.type() == SqlType.TIMESTAMP
                        && TypeFamily.of(before) == TypeFamily.TIMESTAMP
                ? Optional.of(new Loss(
                        "the offset from UTC", "Values become local times of whatever time zone the session has"))
                : Optional.empty();
    }

    private static Optional<Loss> fraction(Basic before, Basic after) {
        boolean same = TypeFamily.of(before) == TypeFamily.of(after);
        int old = before.precision().orElse(6);
        int fresh = after.precision().orElse(6);
        return same && fresh < old
                ? Optional.of(new Loss("fractions of a second beyond %d digits".formatted(fresh), SILENT))
                : Optional.empty();
    }

    /** Numbers that do not fit another type of number. */
    private static final class Numbers {
        static Optional<Loss> loss(Basic before, Basic after) {
            if (fraction(after) < fraction(before)) {
                String digits =
                        fraction(after) == 0 ? "fractions" : "fractions beyond %d digits".formatted(fraction(after));
                return Optional.of(new Loss(digits, SILENT));
            }
            if (whole(after) < whole(before)) {
                return Optional.of(new Loss("numbers beyond %s".formatted(limit(after)), STOPS));
            }
            return significant(after) < significant(before)
                    ? Optional.of(new Loss("digits beyond the %dth".formatted(significant(after)), SILENT))
                    : Optional.empty();
        }

        /** Digits before the decimal point that every number of the type may have, one more where only some fit. */
        private static int whole(Basic type) {
            return switch (type.type()) {
                case TINYINT -> 3;
                case SMALLINT -> 5;
                case INTEGER -> 10;
                case BIGINT -> 19;
                case NUMERIC, DECIMAL ->
                    type.precision().orElse(38) - type.scale().orElse(2);
                default -> Integer.MAX_VALUE;
            };
        }

        private static int fraction(Basic type) {
            return switch (TypeFamily.of(type)) {
                case INTEGER -> 0;
                case DECIMAL -> type.scale().orElse(2);
                default -> Integer.MAX_VALUE;
            };
        }

        private static int significant(Basic type) {
            return switch (type.type()) {
                case REAL -> 6;
                case DOUBLE -> 15;
                case FLOAT -> type.precision().orElse(53) <= 24 ? 6 : 15;
                case NUMERIC, DECIMAL -> type.precision().orElse(38);
                default -> whole(type);
            };
        }

        private static String limit(Basic type) {
            return switch (type.type()) {
                case TINYINT -> "127";
                case SMALLINT -> "32767";
                case INTEGER -> "2147483647";
                case BIGINT -> "9223372036854775807";
                default -> "%d digits before the decimal point".formatted(whole(type));
            };
        }
    }
}
