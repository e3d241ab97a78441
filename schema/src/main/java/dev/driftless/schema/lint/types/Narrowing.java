package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which values of one type do not fit another. What happens to them was measured on H2 2.4, PostgreSQL 15 and MariaDB 10.11: a text
 * that is too long or a number that is too large stops the upgrade; a fraction is cut or rounded without a word on all three.
 */
public final class Narrowing {
    static final String STOPS = "The upgrade fails on rows that hold one";
    static final String SILENT = "Every database cuts or rounds it without a word";

    private Narrowing() {}

    /**
     * What is lost.
     *
     * @param values the values that do not fit
     * @param consequence what happens to them
     * @param condition the SQL condition that such a value meets, with {@code {}} for the column; absent where they are not to be
     *     counted
     */
    public record Loss(String values, String consequence, Optional<String> condition) {
        Loss(String values, String consequence) {
            this(values, consequence, Optional.empty());
        }

        Loss when(String valueIsLost) {
            return new Loss(values, consequence, Optional.of(valueIsLost));
        }
    }

    public static Optional<Loss> between(ColumnType before, ColumnType after) {
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
                    : Optional.of(new Loss(
                            "rows with " + Words.of(gone, v -> v), STOPS, Optional.of("{} in " + literals(gone))));
        }
        Optional<String> others = TypeFamily.of(before) == TypeFamily.TEXT
                ? Optional.of("{} not in " + literals(constants))
                : Optional.empty();
        return Optional.of(new Loss("values other than " + Words.of(constants, v -> v), STOPS, others));
    }

    private static String literals(List<String> constants) {
        return constants.stream()
                .map(c -> "'" + c.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static Optional<Loss> fewerOrdinals(int before, int after) {
        return after < before
                ? Optional.of(new Loss("numbers from %d on".formatted(after), STOPS, Optional.of("{} >= " + after)))
                : Optional.empty();
    }

    private static Optional<Loss> between(Basic before, Basic after) {
        TypeFamily old = TypeFamily.of(before);
        TypeFamily fresh = TypeFamily.of(after);
        if (old.isNumber() && fresh.isNumber()) {
            return NarrowedNumber.loss(before, after);
        }
        return switch (fresh) {
            case TEXT, LARGE_TEXT ->
                old == TypeFamily.TEXT || old == TypeFamily.LARGE_TEXT
                        ? longer(capacity(before), capacity(after), "texts", "characters")
                                .map(loss -> old == TypeFamily.TEXT ? loss.when(tooLong(after)) : loss)
                        : Optional.empty();
            case BINARY, LARGE_BINARY ->
                old == TypeFamily.BINARY || old == TypeFamily.LARGE_BINARY
                        ? longer(capacity(before), capacity(after), "values", "bytes")
                        : Optional.empty();
            case BOOLEAN ->
                old.isNumber()
                        ? Optional.of(new Loss(
                                "numbers other than 0 and 1",
                                "They become true without a word",
                                Optional.of("{} not in (0, 1)")))
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

    private static String tooLong(Basic type) {
        return "char_length({}) > " + capacity(type);
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
}
