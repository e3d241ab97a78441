package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.Unique;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Changes that MariaDB shall refuse rather than do by copying or locking the table: with {@code algorithm} and {@code lock}, where
 * InnoDB can do without. Tried on MariaDB 11.4, statement by statement: a unique key that is too long for InnoDB becomes a hash, a
 * default that calls a function is evaluated for each row, and tables with options of their own may be of another engine or a
 * compressed format; none of those can do without. Others are as they are.
 */
final class MariaDbOnline {
    private static final String NO_LOCK = "algorithm=inplace, lock=none";
    /** How many bytes InnoDB takes for all columns of a key together. */
    private static final int LONGEST_KEY = 3072;

    private static final Pattern SIZED = Pattern.compile("(var)?(char|binary) ?\\((\\d+)\\).*");
    private static final int BYTES_OF_A_CHARACTER = 4;
    /** As many as any type of a fixed size has. */
    private static final int FIXED_SIZE = 16;

    private final MariaDbDialect dialect;
    private final SchemaView before;

    MariaDbOnline(MariaDbDialect dialect, SchemaView before) {
        this.dialect = dialect;
        this.before = before;
    }

    List<String> statements(Change change) {
        List<String> statements = new ArrayList<>(dialect.plain(change, before));
        Optional<Table> table =
                before.table(change.subject().table()).filter(t -> t.options().isEmpty() && !hasHash(t));
        table.flatMap(t -> clause(change, t)).ifPresent(clause -> statements.set(0, statements.get(0) + clause));
        return statements;
    }

    private Optional<String> clause(Change change, Table table) {
        if (change instanceof Change.CreateIndex create) {
            Index index = create.index();
            boolean fits = !index.unique() || isShort(table, MariaDbKeys.columns(index));
            return when(fits && index.type().isEmpty(), " " + NO_LOCK.replace(",", ""));
        }
        if (change instanceof Change.AddConstraint add && add.constraint() instanceof Unique unique) {
            return when(isShort(table, unique.columns()), ", " + NO_LOCK);
        }
        return when(change instanceof Change.AddColumn add && isInstant(add.column()), ", algorithm=instant");
    }

    /** Then even short keys can no longer be added without copying. */
    private boolean hasHash(Table table) {
        return Stream.concat(
                        table.uniques().stream().map(Unique::columns),
                        table.indexes().stream().filter(Index::unique).map(MariaDbKeys::columns))
                .anyMatch(columns -> !isShort(table, columns));
    }

    private static Optional<String> when(boolean holds, String clause) {
        return holds ? Optional.of(clause) : Optional.empty();
    }

    private boolean isInstant(Column column) {
        return !dialect.numbers(column)
                && column.generatedAs().isEmpty()
                && column.options().isEmpty()
                && column.defaultValue().filter(text -> text.contains("(")).isEmpty();
    }

    private boolean isShort(Table table, List<Identifier> columns) {
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
