package dev.driftless.schema.lint;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a change would fail on, or hurt, as a query that counts them before the migration begins. Its names are those of
 * that moment.
 *
 * @param template an SQL query that gives one number, with {@code {}} where a name stands
 * @param names the names in order: an {@link Identifier}, a {@link TableName}, a {@link NotWrittenAs}, a {@link ViewsOver}, a {@link Where}, a
 *     {@link Condition}, or SQL text that is taken as it is
 */
public record RowsAtRisk(String template, List<Object> names) {
    /**
     * The condition that a text does not match a regular expression, which each kind of database writes in its own way.
     *
     * @param column holds the text
     * @param pattern without backslashes, which not all take as they are
     */
    public record NotWrittenAs(Identifier column, String pattern) {}

    /**
     * The whole query for the number of views over a table, or over one column of it.
     *
     * @param column absent for the whole table
     */
    public record ViewsOver(TableName table, Optional<Identifier> column) {}

    /**
     * A condition on one column.
     *
     * @param text has {@code {}} for the column
     */
    public record Where(Identifier column, String text) {}

    /** The condition of a check over some columns. */
    public record Condition(String text, List<Column> columns) {
        public Condition {
            columns = List.copyOf(columns);
        }
    }

    private static final String NAME = "{}";

    public RowsAtRisk {
        names = List.copyOf(names);
    }

    public static RowsAtRisk counted(String template, Object... names) {
        return new RowsAtRisk(template, List.of(names));
    }

    /** The query as one kind of database reads it. */
    public String query(Dialect dialect) {
        StringBuilder sql = new StringBuilder();
        int from = 0;
        for (Object name : names) {
            int at = template.indexOf(NAME, from);
            sql.append(template, from, at).append(written(name, dialect));
            from = at + NAME.length();
        }
        return sql.append(template, from, template.length()).toString();
    }

    /** The same question once tables and columns have got other names. */
    public RowsAtRisk renamed(Map<TableName, TableName> tables, Map<Identifier, Identifier> columns) {
        return new RowsAtRisk(
                template,
                names.stream().map(name -> renamed(name, tables, columns)).toList());
    }

    private static Object renamed(Object name, Map<TableName, TableName> tables, Map<Identifier, Identifier> columns) {
        if (name instanceof ViewsOver views) {
            return new ViewsOver(
                    tables.getOrDefault(views.table(), views.table()),
                    views.column().map(column -> columns.getOrDefault(column, column)));
        }
        if (name instanceof Where where) {
            return new Where(columns.getOrDefault(where.column(), where.column()), where.text());
        }
        return name instanceof TableName table
                ? tables.getOrDefault(table, table)
                : name instanceof Identifier column ? columns.getOrDefault(column, column) : name;
    }

    private static String written(Object name, Dialect dialect) {
        if (name instanceof Identifier identifier) {
            return dialect.quote(identifier);
        }
        if (name instanceof NotWrittenAs text) {
            return dialect.doesNotMatch(dialect.quote(text.column()), text.pattern());
        }
        if (name instanceof ViewsOver views) {
            return dialect.viewsOver(views.table(), views.column());
        }
        if (name instanceof Where where) {
            return dialect.condition(Expression.filled(where.text(), dialect.quote(where.column())), List.of());
        }
        if (name instanceof Condition condition) {
            return dialect.condition(condition.text(), condition.columns());
        }
        return name instanceof TableName table ? dialect.quote(table) : name.toString();
    }
}
