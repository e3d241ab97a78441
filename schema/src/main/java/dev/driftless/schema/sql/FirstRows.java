package dev.driftless.schema.sql;

import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows that a generator needs in its table from the beginning, as one database writes them. */
final class FirstRows {
    /** A quoted name may hold a parenthesis. */
    private static final Pattern INSERT_INTO = Pattern.compile("insert into (?:\"[^\"]*\"|[^\"(])+");

    private FirstRows() {}

    /** The statements that follow {@code create table}, whatever the table is called by now. */
    static List<String> statements(Table table, StandardDialect dialect) {
        return table.inserts().stream()
                .map(insert -> dialect.condition(named(insert, dialect.quote(table.name())), table.columns()))
                .toList();
    }

    private static String named(String insert, String table) {
        Matcher into = INSERT_INTO.matcher(insert);
        return into.lookingAt() ? "insert into " + table + insert.substring(into.end()) : insert;
    }
}
