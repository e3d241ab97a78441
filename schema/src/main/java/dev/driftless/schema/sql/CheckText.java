package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads just enough of a check's condition to find the constraint that a database made of it and named itself. */
final class CheckText {
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"|`([^`]+)`|([\\p{L}_][\\p{L}\\p{N}_$]*)");

    private CheckText() {}

    /** The table's columns that the condition names, in the table's order. */
    static List<Identifier> columns(String condition, Table table) {
        List<String> names = NAME.matcher(LITERAL.matcher(condition).replaceAll("''"))
                .results()
                .map(CheckText::name)
                .toList();
        return table.columns().stream()
                .map(Column::name)
                .filter(c -> names.stream().anyMatch(n -> n.equalsIgnoreCase(c.text())))
                .toList();
    }

    private static String name(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
    }

    /** The condition without what a database changes when it stores it: case, blanks, quotes and parentheses. */
    static String bare(String condition) {
        return condition.replaceAll("[\\s()\"`]", "").toUpperCase(Locale.ROOT);
    }
}
