package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * H2's catalog by way of {@code SCRIPT}, which has to be complete, because backups are made with it. The information schema is
 * not: after a column is renamed, {@code key_column_usage} goes on showing its old name (2.4.240).
 */
final class H2Catalog {
    private static final Pattern NUMBERED_NAME = Pattern.compile("\"CONSTRAINT_[0-9A-F]+(_\\d+)?\"");
    private static final Pattern USED = Pattern.compile(" RESTART WITH -?\\d+");
    private static final Pattern STATISTICS = Pattern.compile(" SELECTIVITY \\d+");
    private static final Pattern TABLE = Pattern.compile("CREATE (MEMORY |CACHED )?TABLE ");
    /** How H2 writes a number in a check over a column that is, or once was, of such a type. */
    private static final Pattern NUMBER =
            Pattern.compile("CAST\\((-?[\\d.]+) AS (?:SMALLINT|INTEGER|BIGINT|(?:NUMERIC|DECIMAL)\\([\\d, ]+\\))\\)");

    private static final Pattern WHITE = Pattern.compile("\\s*\\n\\s*");

    private H2Catalog() {}

    static List<String> read(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String statement : Catalog.column(connection, "script nodata nopasswords nosettings")) {
            String text = statement.strip();
            if (!text.startsWith("--") && !text.startsWith("CREATE USER") && !text.contains("\"" + Catalog.HISTORY)) {
                addStatement(masked(text.replaceFirst(";$", "")), lines);
            }
        }
        return lines;
    }

    private static String masked(String text) {
        String unnumbered = NUMBERED_NAME.matcher(text).replaceAll("\"?\"");
        return NUMBER.matcher(STATISTICS
                        .matcher(USED.matcher(unnumbered).replaceAll(""))
                        .replaceAll(""))
                .replaceAll("$1");
    }

    private static void addStatement(String text, List<String> lines) {
        int columns = text.indexOf("(\n");
        if (!TABLE.matcher(text).lookingAt() || columns < 0) {
            lines.add(WHITE.matcher(text).replaceAll(" "));
            return;
        }
        String table = TABLE.matcher(text.substring(0, columns)).replaceFirst("TABLE ");
        lines.add(table);
        String name = table.replaceFirst(" COMMENT (U&)?'.*", "").replaceFirst("TABLE ", "");
        for (String line : text.substring(columns + 2).split("\n", -1)) {
            if (!Catalog.isFrame(line)) {
                lines.add("COLUMN " + name + " " + line.strip().replaceFirst(",$", ""));
            }
        }
    }
}
