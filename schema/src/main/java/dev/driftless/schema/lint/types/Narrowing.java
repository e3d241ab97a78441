package dev.driftless.schema.lint.types;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.Constants;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which values of one type do not fit another. What happens to them was measured on H2 2.4, PostgreSQL 15 and MariaDB 10.11: a text
 * that is too long or a number that is too large stops the upgrade; a fraction is cut or rounded without a word on all three.
 */
public final class Narrowing {
    static final String STOPS = "The upgrade fails on rows that hold one";
    static final String SILENT = "Every database cuts or rounds it without a word";

    private static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ", "(", ")");

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

    /** A text column with a check that lists its values holds no others. */
    public static Optional<Loss> between(Column before, Column after) {
        return between(listed(before), listed(after));
    }

    private static ColumnType listed(Column column) {
        boolean text = column.type() instanceof Basic basic && TypeFamily.of(basic) == TypeFamily.TEXT;
        return text
                ? column.checks().stream()
                        .flatMap(check -> Expression.listedTexts(check, column.name()).stream())
                        .<ColumnType>map(values -> new EnumByName(values, capacity((Basic) column.type())))
                        .findFirst()
                        .orElse(column.type())
                : column.type();
    }

    public static Optional<Loss> between(ColumnType before, ColumnType after) {
        if (after instanceof EnumByName target) {
            return intoConstants(before, target.values());
        }
        if (after instanceof EnumByOrdinal target
                && Constants.between(before, after).isPresent()) {
            return intoPositions(before, target.values());
        }
        if (before instanceof EnumByName byName && after instanceof Basic basic) {
            return longer(longest(byName.values()), capacity(basic), "names", "characters");
        }
        if (before instanceof EnumByOrdinal byOrdinal
                && after instanceof Basic basic
                && Constants.between(before, after).isPresent()) {
            return longer(longest(byOrdinal.values()), capacity(basic), "names", "characters");
        }
        if (before instanceof EnumByOrdinal byOrdinal && after instanceof EnumByOrdinal target) {
            return fewerOrdinals(byOrdinal.values().size(), target.values().size());
        }
        return before instanceof Basic old && after instanceof Basic fresh ? between(old, fresh) : Optional.empty();
    }

    private static int longest(List<String> names) {
        return names.stream().mapToInt(String::length).max().orElse(0);
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
        if (before instanceof EnumByOrdinal old) {
            List<Integer> gone = IntStream.range(0, old.values().size())
                    .filter(i -> !constants.contains(old.values().get(i)))
                    .boxed()
                    .toList();
            return gone.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Loss(
                            "rows with " + Words.of(gone, old.values()::get),
                            STOPS,
                            Optional.of("{} in "
                                    + gone.stream().map(String::valueOf).collect(LIST))));
        }
        Optional<String> others = TypeFamily.of(before) == TypeFamily.TEXT
                ? Optional.of("{} not in " + literals(constants))
                : Optional.empty();
        return Optional.of(new Loss("values other than " + Words.of(constants, v -> v), STOPS, others));
    }

    /** Texts that are numbers are taken for positions. */
    private static Optional<Loss> intoPositions(ColumnType before, List<String> constants) {
        if (before instanceof EnumByName) {
            return intoConstants(before, constants);
        }
        List<String> read = new ArrayList<>(constants);
        IntStream.range(0, constants.size()).mapToObj(String::valueOf).forEach(read::add);
        return TypeFamily.of(before) == TypeFamily.TEXT
                ? Optional.of(new Loss(
                        "values other than " + Words.of(constants, v -> v),
                        STOPS,
                        Optional.of("{} not in " + literals(read))))
                : Optional.empty();
    }

    private static String literals(List<String> constants) {
        return constants.stream().map(c -> "'" + c.replace("'", "''") + "'").collect(LIST);
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
