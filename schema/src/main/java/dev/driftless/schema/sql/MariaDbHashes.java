package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Unique keys that are too long for InnoDB: MariaDB keeps them as a hash in a hidden column, and copies their table for most changes
 * (MariaDB manual, "Getting Started with Indexes").
 */
final class MariaDbHashes {
    /** How many bytes InnoDB takes for all columns of a key together. */
    private static final int LONGEST_KEY = 3072;

    private static final Pattern SIZED = Pattern.compile("(var)?(char|binary) ?\\((\\d+)\\).*");
    private static final int BYTES_OF_A_CHARACTER = 4;
    /** As many as any type of a fixed size has. */
    private static final int FIXED_SIZE = 16;

    private final MariaDbDialect dialect;

    MariaDbHashes(MariaDbDialect dialect) {
        this.dialect = dialect;
    }

    /** Whether a table has one. Then even short keys can no longer be added without copying. */
    boolean isIn(Table table) {
        return Stream.concat(
                        table.uniques().stream().map(Unique::columns),
                        table.indexes().stream().filter(Index::unique).map(MariaDbKeys::columns))
                .anyMatch(columns -> !isShort(table, columns));
    }

    /** Whether a key over these columns is none. */
    boolean isShort(Table table, List<Identifier> columns) {
        int bytes = 0;
        for (Identifier name : columns) {
            bytes += table.column(name).map(this::bytes).orElse(LONGEST_KEY);
        }
        return bytes <= LONGEST_KEY;
    }

    private int bytes(Column column) {
        String type = dialect.typeName(column.type()).toLowerCase(Locale.ROOT);
        Matcher sized = SIZED.matcher(type);
        if (sized.matches() && sized.group(3).length() < 6) {
            return Integer.parseInt(sized.group(3)) * BYTES_OF_A_CHARACTER;
        }
        boolean unlimited = type.contains("text") || type.contains("blob") || type.contains("json");
        return unlimited || sized.matches() ? LONGEST_KEY + 1 : FIXED_SIZE;
    }
}
