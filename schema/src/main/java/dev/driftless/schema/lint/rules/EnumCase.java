package dev.driftless.schema.lint.rules;

import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The expression that turns the stored positions of an enum into its names, or the other way round. */
final class EnumCase {
    private EnumCase() {}

    static Optional<String> between(String column, ColumnType before, ColumnType after) {
        if (before instanceof EnumByOrdinal old && after instanceof EnumByName) {
            return Optional.of(of(column, old.values(), "when %1$d then '%2$s'"));
        }
        if (before instanceof EnumByName && after instanceof EnumByOrdinal fresh) {
            return Optional.of(of(column, fresh.values(), "when '%2$s' then %1$d"));
        }
        return Optional.empty();
    }

    private static String of(String column, List<String> values, String branch) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> branch.formatted(i, values.get(i)))
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }
}
