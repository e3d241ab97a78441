package dev.driftless.schema.sql;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.TableName;
import java.util.Locale;
import java.util.Optional;

/**
 * A query that counts the views over a table, or over one column of it. PostgreSQL knows what a view depends on ({@code pg_depend}); the
 * others keep the view's text only, with all names written out and in quotes, so that a view over a like-named column of another
 * table that also reads this one is counted, too.
 */
final class ViewsQuery {
    private ViewsQuery() {}

    /** The query as one kind of database reads it. */
    static String of(TableName table, Optional<Identifier> column, Dialect dialect) {
        return switch (dialect.id()) {
            case "postgresql" -> postgresql(dialect.quote(table), column);
            case "mariadb" -> byText(table, column, '`', dialect);
            default -> byText(table, column, '"', dialect);
        };
    }

    private static String postgresql(String table, Optional<Identifier> column) {
        return "select count(distinct r.ev_class) from pg_depend d join pg_rewrite r on r.oid = d.objid"
                + " join pg_class v on v.oid = r.ev_class and v.relkind in ('v', 'm')"
                + column.map(c ->
                                " join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and a.attname = "
                                        + Literals.text(stored(c)))
                        .orElse("")
                + " where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjid = to_regclass("
                + Literals.text(table) + ")";
    }

    private static String byText(TableName table, Optional<Identifier> column, char mark, Dialect dialect) {
        return "select count(*) from information_schema.views where "
                + holds(dialect.literal("." + quoted(table.name(), mark)))
                + column.map(c -> " and " + holds(dialect.literal(quoted(c, mark))))
                        .orElse("");
    }

    private static String holds(String literal) {
        return "instr(lower(view_definition), %s) > 0".formatted(literal);
    }

    private static String quoted(Identifier name, char mark) {
        String text = name.text().toLowerCase(Locale.ROOT);
        return mark + text.replace(String.valueOf(mark), "" + mark + mark) + mark;
    }

    private static String stored(Identifier name) {
        return name.quoted() ? name.text() : name.text().toLowerCase(Locale.ROOT);
    }
}
