package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.sql.Dialect;
import java.util.List;

/**
 * A type change makes the database write every row anew while nobody else can write. Measured: PostgreSQL widens a varchar or a
 * numeric of the same scale in place and rewrites for all else; MariaDB widens a varchar in place unless the length in bytes crosses
 * 255, appends enum constants in place, and copies for all else.
 */
final class TableRewrite implements Rule {
    static final String ID = "table-rewrite";
    /** The most characters of a MariaDB varchar whose length fits one byte, at four bytes a character. */
    private static final int SHORT_TEXT = 63;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (!(change instanceof Change.AlterColumn alter)) {
            return List.of();
        }
        ColumnType before = Canonical.of(alter.before().type());
        ColumnType after = Canonical.of(alter.after().type());
        if (before.equals(after)) {
            return List.of();
        }
        List<Dialect> rewriting = context.dialects().stream()
                .filter(d -> rewrites(d, alter.before().type(), alter.after().type()))
                .toList();
        return rewriting.isEmpty() ? List.of() : List.of(hazard(alter, rewriting, context));
    }

    private static boolean rewrites(Dialect dialect, ColumnType before, ColumnType after) {
        return switch (dialect.id()) {
            case "postgresql" ->
                !(before instanceof EnumByName && after instanceof EnumByName)
                        && !(isOrdinal(before) && isOrdinal(after))
                        && !widens(before, after);
            case "mariadb" ->
                !appends(before, after)
                        && !(isOrdinal(before) && isOrdinal(after))
                        && !(widens(before, after) && sameLengthBytes(before, after));
            default -> false; // H2 is for tests and small data
        };
    }

    private static boolean isOrdinal(ColumnType type) {
        return type instanceof ColumnType.EnumByOrdinal;
    }

    private static boolean appends(ColumnType before, ColumnType after) {
        return before instanceof EnumByName old
                && after instanceof EnumByName fresh
                && Canonical.of(fresh) instanceof EnumByName sorted
                && Canonical.of(old) instanceof EnumByName oldSorted
                && sorted.values().size() >= oldSorted.values().size()
                && sorted.values().subList(0, oldSorted.values().size()).equals(oldSorted.values());
    }

    private static boolean widens(ColumnType before, ColumnType after) {
        if (!(before instanceof Basic old && after instanceof Basic fresh) || old.type() != fresh.type()) {
            return false;
        }
        return switch (old.type()) {
            case VARCHAR, NVARCHAR -> fresh.length().orElse(255) >= old.length().orElse(255);
            case NUMERIC, DECIMAL ->
                fresh.scale().equals(old.scale())
                        && fresh.precision().orElse(38) >= old.precision().orElse(38);
            case TIMESTAMP, TIMESTAMP_UTC, TIMESTAMP_WITH_TIMEZONE ->
                fresh.precision().orElse(6) >= old.precision().orElse(6);
            default -> false;
        };
    }

    private static boolean sameLengthBytes(ColumnType before, ColumnType after) {
        boolean text = before instanceof Basic old && (old.type() == SqlType.VARCHAR || old.type() == SqlType.NVARCHAR);
        return text && isShort(before) == isShort(after);
    }

    private static boolean isShort(ColumnType type) {
        return type instanceof Basic basic && basic.length().orElse(255) <= SHORT_TEXT;
    }

    private Hazard hazard(Change.AlterColumn alter, List<Dialect> rewriting, LintContext context) {
        return context.warning(
                this,
                alter.subject(),
                "column %s changes from %s to %s, for which %s write%s every row of %s anew. Nobody can write to the table meanwhile."
                        .formatted(
                                alter.subject(),
                                context.typeName(alter.before().type()),
                                context.typeName(alter.after().type()),
                                Words.of(rewriting, Dialect::displayName),
                                rewriting.size() == 1 ? "s" : "",
                                alter.table()),
                "Fine for a small table; plan a pause for a large one.");
    }
}
