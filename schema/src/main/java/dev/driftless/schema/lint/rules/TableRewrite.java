package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.ColumnType.EnumByName;
import dev.driftless.schema.model.Identity;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A type change makes the database write every row anew while nobody else can write. Measured: PostgreSQL widens a varchar or a
 * numeric of the same scale in place and rewrites for all else; MariaDB widens a varchar in place unless the length in bytes crosses
 * 255, appends enum constants in place, and copies for all else.
 */
final class TableRewrite implements Rule {
    static final String ID = "table-rewrite";
    /** Functions that give another value at each call (PostgreSQL manual, notes of {@code alter table}: volatile defaults). */
    private static final Pattern VOLATILE = Pattern.compile(
            "(?i)\\b(random|gen_random_uuid|uuid_generate_v4|uuidv7|clock_timestamp|timeofday|nextval|uuid|rand)\\s*\\(");

    /** The most characters of a MariaDB varchar whose length fits one byte, at four bytes a character. */
    private static final int SHORT_TEXT = 63;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.AddColumn add) {
            return added(add, context);
        }
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

    /** A new column is written into every row if each row has a value of its own there. */
    private List<Hazard> added(Change.AddColumn add, LintContext context) {
        List<Dialect> rewriting = context.dialects().stream()
                .filter(dialect -> !dialect.id().equals("h2"))
                .filter(dialect -> ownValues(add.column().in(dialect.id()), dialect))
                .toList();
        return rewriting.isEmpty()
                ? List.of()
                : List.of(context.warning(
                        this,
                        add.subject(),
                        "the new column %s has a value of its own in every row, so that %s write%s the whole table %s anew. Nobody can write to it meanwhile."
                                .formatted(
                                        add.subject(),
                                        Words.of(rewriting, Dialect::displayName),
                                        rewriting.size() == 1 ? "s" : "",
                                        add.table()),
                        "Fine for a small table; plan a pause for a large one."));
    }

    private static boolean ownValues(Column column, Dialect dialect) {
        return column.generatedAs().isPresent()
                || column.identity() == Identity.ALWAYS
                || (column.identity() == Identity.NATIVE && dialect.id().equals("mariadb"))
                || column.defaultValue()
                        .filter(text -> VOLATILE.matcher(text).find())
                        .isPresent();
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
