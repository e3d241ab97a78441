package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constants;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How an enum stored by name becomes one stored by position, and back. A text that is no constant's name is read as a number, so that it
 * is a position or stops the migration, and never gets lost.
 */
final class EnumCasts {
    private EnumCasts() {}

    /**
     * The expression for new values; absent if the types are no such pair.
     *
     * @param old the old value as the database compares it with a number or a text
     */
    static Optional<String> using(String old, ColumnType before, ColumnType after, Dialect dialect) {
        return Constants.between(before, after).map(constants -> cases(old, constants, dialect));
    }

    private static String cases(String old, Constants constants, Dialect dialect) {
        List<String> names = constants.values().stream().map(dialect::literal).toList();
        return IntStream.range(0, names.size())
                .mapToObj(i -> constants.toNames()
                        ? "when " + i + " then " + names.get(i)
                        : "when " + names.get(i) + " then " + i)
                .collect(Collectors.joining(
                        " ",
                        "case " + old + " ",
                        constants.toNames() ? " end" : " else cast(" + old + " as decimal) end"));
    }
}
