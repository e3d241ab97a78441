package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.History.State;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Flyway's history read without Flyway, for the case that is by far the most frequent: each script of the application was applied as it
 * is, and nothing else was. Whatever differs is for Flyway to judge, which costs more than a second of processor time to load.
 */
final class PlainHistory {
    private static final String SUFFIX = ".sql";

    private PlainHistory() {}

    /** The history; empty if it is not that simple. */
    static Optional<History> read(Connection connection, DatabaseKind kind, Scripts scripts) {
        Map<String, String> left = new TreeMap<>();
        for (String file : scripts.files()) {
            if (isBaseline(file)) {
                continue; // runs in an empty database only
            }
            if (!isPlain(file) || left.put(file, file) != null) {
                return Optional.empty();
            }
        }
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(kind))) {
            while (row.next()) {
                if (row.getString("version") == null && isMarker(row.getString("type"))) {
                    continue;
                }
                String script = row.getString("script");
                if (left.remove(script) == null || !isAsItWasApplied(row, script, scripts)) {
                    return Optional.empty();
                }
                entries.add(new Entry(
                        row.getString("version"),
                        row.getString("description"),
                        script,
                        State.APPLIED,
                        Optional.<Date>ofNullable(row.getTimestamp("installed_on"))));
            }
        } catch (SQLException e) {
            return Optional.empty(); // there is no history yet, or none of Flyway's
        }
        if (!left.isEmpty() || entries.isEmpty() || Journal.read(connection).isPresent()) {
            return Optional.empty();
        }
        entries.sort((one, other) -> compare(one.version(), other.version()));
        return Optional.of(new History(entries));
    }

    private static String query(DatabaseKind kind) {
        String query = "select version, description, type, script, checksum, installed_on, success"
                + " from flyway_schema_history";
        return kind == DatabaseKind.H2
                ? query.replaceAll(
                        "(version|description|type|script|checksum|installed_on|success" + "|flyway_schema_history)",
                        "\"$1\"")
                : query;
    }

    /** A row that says who made the schema or the table. */
    private static boolean isMarker(String type) {
        return type.equals("SCHEMA") || type.equals("TABLE");
    }

    private static boolean isBaseline(String file) {
        return file.startsWith("B") && file.endsWith(SUFFIX) && file.indexOf('/') < 0;
    }

    private static boolean isPlain(String file) {
        int end = file.indexOf("__");
        return file.startsWith("V")
                && end > 1
                && file.endsWith(SUFFIX)
                && file.indexOf('/') < 0
                && file.substring(1, end).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '_');
    }

    private static boolean isAsItWasApplied(ResultSet row, String script, Scripts scripts) throws SQLException {
        int end = script.indexOf("__");
        String description = script.substring(end + 2, script.length() - SUFFIX.length());
        int checksum = row.getInt("checksum");
        return !row.wasNull()
                && row.getBoolean("success")
                && row.getString("type").equals("SQL")
                && script.substring(1, end).replace('_', '.').equals(row.getString("version"))
                && description.replace('_', ' ').equals(row.getString("description"))
                && checksum == checksum(scripts.migration(script).orElse(""));
    }

    /** As Flyway's {@code ChecksumCalculator} does it: over the lines without their ends. */
    static int checksum(String script) {
        CRC32 crc = new CRC32();
        String text = script.startsWith("\uFEFF") ? script.substring(1) : script;
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }

    private static int compare(String one, String other) {
        String[] left = one.split("\\.", -1);
        String[] right = other.split("\\.", -1);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int index) {
        return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
    }
}
