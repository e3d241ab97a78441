package dev.driftless.acceptance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * MariaDB's catalog by way of {@code SHOW CREATE}. The indexes that MariaDB makes by itself for foreign keys are part of it: a
 * migration has to leave the same ones as a fresh schema has.
 */
final class MariaDbCatalog {
    private MariaDbCatalog() {}

    static List<String> read(Connection connection) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show full tables")) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        }
        types.remove(Catalog.HISTORY);
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : types.entrySet()) {
                read(statement, table.getKey(), table.getValue(), lines);
            }
        }
        return lines;
    }

    private static void read(Statement statement, String name, String type, List<String> lines) throws SQLException {
        String quoted = "`" + name.replace("`", "``") + "`";
        String what = type.equals("BASE TABLE") ? "table" : type.equals("SEQUENCE") ? "sequence" : "view";
        String text;
        try (ResultSet rows = statement.executeQuery("show create " + what + " " + quoted)) {
            rows.next();
            text = rows.getString(2);
        }
        if (!what.equals("table")) {
            lines.add(text.replaceAll("\\s*\\n\\s*", " "));
            return;
        }
        String[] parts = text.split("\n", -1);
        for (int i = 1; i < parts.length - 1; i++) {
            lines.add(quoted + " " + parts[i].strip().replaceFirst(",$", ""));
        }
        lines.add("table " + quoted + " " + parts[parts.length - 1].replaceFirst(" AUTO_INCREMENT=\\d+", ""));
    }
}
