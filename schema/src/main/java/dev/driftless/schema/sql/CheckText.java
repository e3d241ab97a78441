package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Expression;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Locale;

/** Reads just enough of a check's condition to find the constraint that a database made of it and named itself. */
final class CheckText {
    private CheckText() {}

    /** The table's columns that the condition names, in the table's order. */
    static List<Identifier> columns(String condition, Table table) {
        return table.columns().stream()
                .map(Column::name)
                .filter(column -> Expression.mentions(condition, column))
                .toList();
    }

    /** The condition without what a database changes when it stores it: case, blanks, quotes and parentheses. */
    static String bare(String condition) {
        return condition.replaceAll("[\\s()\"`]", "").toUpperCase(Locale.ROOT);
    }
}
