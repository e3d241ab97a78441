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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Flyway's history read without Flyway, for the cases that are by far the most frequent: each applied version is a script of the
 * application as it is, and what the application has besides is newer. Whatever differs is for Flyway to judge, which costs more than
 * a second of processor time to load.
 */
final class PlainHistory {
    private static final String SUFFIX = ".sql";
    private static final String CLASS = ".class";
    private static final String TABLE = "flyway_schema_history";

    private final Connection connection;
    private final Scripts scripts;
    private final Set<String> left = new TreeSet<>();
    private final List<Entry> applied = new ArrayList<>();

    private PlainHistory(Connection connection, Scripts scripts) {
        this.connection = connection;
        this.scripts = scripts;
    }

    /** The history; empty if it is not that simple. */
    static Optional<History> read(Connection connection, DatabaseKind kind, Scripts scripts) {
        return new PlainHistory(connection, scripts).read(kind);
    }

    private Optional<History> read(DatabaseKind kind) {
        List<String> files = scripts.files();
        for (String file : files) {
            boolean ignored = isBaseline(file) || isInnerClass(file);
            if (!ignored && (!isPlain(file) || !left.add(script(file)))) {
                return Optional.empty();
            }
        }
        try {
            if (!readRows(kind) || Journal.read(connection).isPresent()) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            return Optional.empty(); // the table is not one of Flyway's, say
        }
        if (applied.isEmpty() && files.stream().anyMatch(PlainHistory::isBaseline)) {
            return Optional.empty(); // one of them may be where this database begins
        }
        return withPending();
    }

    /** Reads the applied versions; says whether each is a script of the application as it is. */
    private boolean readRows(DatabaseKind kind) throws SQLException {
        String schema = kind == DatabaseKind.MARIADB ? connection.getCatalog() : connection.getSchema();
        if (schema == null) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(schema, kind == DatabaseKind.MARIADB ? "`" : "\""))) {
            while (row.next()) {
                if (row.getString("version") == null && isMarker(row.getString("type"))) {
                    continue;
                }
                String script = row.getString("script");
                if (!left.remove(script) || !isAsItWasApplied(row, script)) {
                    return false;
                }
                applied.add(new Entry(
                        row.getString("version"),
                        row.getString("description"),
                        script,
                        State.APPLIED,
                        Optional.<Date>ofNullable(row.getTimestamp("installed_on"))));
            }
            return true;
        } catch (SQLException e) {
            return !Journal.isThere(connection, TABLE);
        }
    }

    /** The table where Flyway looks for it: in the current schema, not further down a search path. */
    private static String query(String schema, String quote) {
        String columns = Stream.of("version", "description", "type", "script", "checksum", "installed_on", "success")
                .map(column -> quote + column + quote)
                .collect(Collectors.joining(", "));
        String table = quote + schema.replace(quote, quote + quote) + quote + "." + quote + TABLE + quote;
        return "select " + columns + " from " + table;
    }

    private Optional<History> withPending() {
        applied.sort((one, other) -> compare(one.version(), other.version()));
        List<Entry> entries = new ArrayList<>(applied);
        left.stream()
                .map(this::pending)
                .sorted((one, other) -> compare(one.version(), other.version()))
                .forEach(entries::add);
        for (int i = Math.max(applied.size(), 1); i < entries.size(); i++) {
            if (compare(entries.get(i - 1).version(), entries.get(i).version()) >= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new History(entries));
    }

    private Entry pending(String script) {
        return new Entry(version(script), description(script), script, State.PENDING, Optional.empty());
    }

    /** What the history calls a file. */
    private String script(String file) {
        return file.endsWith(CLASS) ? scripts.javaName(file.substring(0, file.length() - CLASS.length())) : file;
    }

    private static boolean isInnerClass(String file) {
        return file.endsWith(CLASS) && file.indexOf('$') >= 0;
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
                && (file.endsWith(SUFFIX) || file.endsWith(CLASS))
                && file.indexOf('/') < 0
                && file.substring(1, end).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '_');
    }

    private boolean isAsItWasApplied(ResultSet row, String script) throws SQLException {
        int checksum = row.getInt("checksum");
        boolean asItIs = scripts.isJava(script)
                ? row.wasNull() && row.getString("type").equals("JDBC")
                : !row.wasNull()
                        && row.getString("type").equals("SQL")
                        && checksum == checksum(scripts.migration(script).orElse(""));
        return asItIs
                && row.getBoolean("success")
                && version(script).equals(row.getString("version"))
                && description(script).equals(row.getString("description"));
    }

    private String version(String script) {
        String name = name(script);
        return name.substring(1, name.indexOf("__")).replace('_', '.');
    }

    private String description(String script) {
        String name = name(script);
        return name.substring(name.indexOf("__") + 2).replace('_', ' ');
    }

    /** {@code V4__add_email} of either kind of migration. */
    private String name(String script) {
        return scripts.isJava(script)
                ? script.substring(scripts.javaName("").length())
                : script.substring(0, script.length() - SUFFIX.length());
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
