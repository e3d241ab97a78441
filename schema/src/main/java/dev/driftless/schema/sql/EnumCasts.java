package dev.driftless.schema.sql;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How an enum stored by name becomes one stored by position, and back. No database knows the positions. */
final class EnumCasts {
    private EnumCasts() {}

    static Optional<String> using(String column, ColumnType before, ColumnType after, Dialect dialect) {
        if (before instanceof EnumByOrdinal from && after instanceof EnumByName) {
            return Optional.of(cases(
                    column,
                    from.values(),
                    i -> String.valueOf(i),
                    i -> dialect.literal(from.values().get(i))));
        }
        if (before instanceof EnumByName && after instanceof EnumByOrdinal to) {
            return Optional.of(
                    cases(column, to.values(), i -> dialect.literal(to.values().get(i)), String::valueOf));
        }
        return Optional.empty();
    }

    private static String cases(
            String column,
            List<String> values,
            java.util.function.IntFunction<String> from,
            java.util.function.IntFunction<String> to) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "when " + from.apply(i) + " then " + to.apply(i))
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }
}
