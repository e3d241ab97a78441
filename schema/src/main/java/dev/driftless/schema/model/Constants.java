package dev.driftless.schema.model;

import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.ColumnType.EnumByOrdinal;
import dev.driftless.schema.model.ColumnType.NamedEnum;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An enum's constants where a column that stores their positions becomes one that stores names, or the other way round. No database
 * knows which constant has which position.
 *
 * @param values the constants in the order of their positions, which count from 0
 * @param toNames whether positions become names
 */
public record Constants(List<String> values, boolean toNames) {
    private static final Set<SqlType> TEXTS = EnumSet.range(SqlType.CHAR, SqlType.LONG32NVARCHAR);

    public Constants {
        values = List.copyOf(values);
    }

    /** Absent if it is not positions on one side and names or texts on the other. */
    public static Optional<Constants> between(ColumnType before, ColumnType after) {
        if (before instanceof EnumByOrdinal positions && holdsNames(after)) {
            return Optional.of(new Constants(positions.values(), true));
        }
        return holdsNames(before) && after instanceof EnumByOrdinal positions
                ? Optional.of(new Constants(positions.values(), false))
                : Optional.empty();
    }

    private static boolean holdsNames(ColumnType type) {
        return type instanceof EnumByName
                || type instanceof NamedEnum
                || (type instanceof Basic basic && TEXTS.contains(basic.type()));
    }
}
