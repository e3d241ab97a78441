package dev.driftless.runtime.inspect;

import dev.driftless.runtime.inspect.DatabaseObject.Kind;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.sql.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * H2's schema by way of {@code SCRIPT}, which has to be complete, because backups are made with it. The information schema is not:
 * after a column is renamed, {@code key_column_usage} goes on showing its old name (2.4.240).
 */
final class H2Schema implements LiveSchema {
    private static final Pattern TABLE =
            Pattern.compile("CREATE (?:MEMORY |CACHED )?TABLE (" + SqlName.PATH + ")(.*?)\\(\n(.*)", Pattern.DOTALL);
    private static final Pattern CONSTRAINT = Pattern.compile(
            "ALTER (?:TABLE|DOMAIN) (" + SqlName.PATH + ") ADD CONSTRAINT (" + SqlName.PATH + ") (.*)", Pattern.DOTALL);
    private static final Pattern INDEX =
            Pattern.compile("CREATE (.*?)INDEX (" + SqlName.PATH + ") ON (" + SqlName.PATH + ")(.*)", Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("CREATE (SEQUENCE|DOMAIN) (" + SqlName.PATH + ")(.*)", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("\\s*(" + SqlName.ONE + ") (.*?),?", Pattern.DOTALL);

    /** Names that H2 numbers by itself, in the order in which things came to be. */
    private static final Pattern NUMBERED = Pattern.compile("CONSTRAINT_(INDEX_)?[0-9A-F]+(_\\d+)?");

    private static final Pattern USED = Pattern.compile(" (START|RESTART) WITH -?\\d+| SELECTIVITY \\d+");
    private static final List<String> SETTINGS =
            List.of("MODE", "DATABASE_TO_UPPER", "DATABASE_TO_LOWER", "CASE_INSENSITIVE_IDENTIFIERS");

    private final Connection connection;
    private final Dialect dialect;
    private final Set<String> schemas = new LinkedHashSet<>();

    H2Schema(Connection connection, Dialect dialect, Schema schema) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        schemas.add(quoted(connection.getSchema()));
        SchemaNames.in(schema).forEach(name -> schemas.add(dialect.quote(name)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public List<DatabaseObject> actual() throws SQLException {
        return read(connection);
    }

    /** In a database in memory with the settings of this one that decide about names and types. */
    @Override
    public List<DatabaseObject> expected(Schema schema, List<Refusal> notCompared) throws SQLException {
        StringBuilder url = new StringBuilder("jdbc:h2:mem:");
        for (String setting : SETTINGS) {
            Inspection.column(
                            connection,
                            "select setting_value from information_schema.settings where setting_name = '" + setting
                                    + "'")
                    .forEach(
                            value -> url.append(";").append(setting).append("=").append(value));
        }
        try (Connection scratch = DriverManager.getConnection(url.toString(), "sa", "");
                Statement statement = scratch.createStatement()) {
            for (String name : schemas) {
                statement.execute("create schema if not exists " + name);
            }
            statement.execute("set schema " + schemas.iterator().next());
            SchemaScript script = new SchemaScript(dialect, sql -> sql);
            script.run(scratch, SchemaNames.withoutCatalogs(schema));
            notCompared.addAll(script.refused());
            return read(scratch);
        }
    }

    private List<DatabaseObject> read(Connection from) throws SQLException {
        Set<String> known =
                new LinkedHashSet<>(Inspection.column(from, "select schema_name from information_schema.schemata"));
        String present = schemas.stream()
                .filter(name -> known.stream().anyMatch(k -> isNamed(name, k)))
                .collect(Collectors.joining(", "));
        List<DatabaseObject> objects = new ArrayList<>();
        for (String statement : Inspection.column(from, "script nodata nopasswords nosettings schema " + present)) {
            add(statement.strip().replaceFirst(";$", ""), objects);
        }
        return objects;
    }

    private static boolean isNamed(String written, String name) {
        return written.startsWith("\"") ? written.equals(quoted(name)) : written.equalsIgnoreCase(name);
    }

    private static void add(String statement, List<DatabaseObject> objects) {
        Matcher table = TABLE.matcher(statement);
        Matcher constraint = CONSTRAINT.matcher(statement);
        Matcher index = INDEX.matcher(statement);
        Matcher other = OTHER.matcher(statement);
        if (table.matches()) {
            String name = SqlName.last(table.group(1));
            objects.add(DatabaseObject.of(Kind.TABLE, name, table.group(2).strip()));
            for (String line : table.group(3).split("\n", -1)) {
                column(line)
                        .ifPresent(match -> objects.add(DatabaseObject.in(
                                name, Kind.COLUMN, SqlName.last(match.group(1)), plain(match.group(2)))));
            }
        } else if (constraint.matches()) {
            objects.add(constraint(constraint));
        } else if (index.matches()) {
            objects.add(named(
                    SqlName.last(index.group(3)),
                    Kind.INDEX,
                    SqlName.last(index.group(2)),
                    index.group(1) + index.group(4)));
        } else if (other.matches()) {
            Kind kind = other.group(1).equals("SEQUENCE") ? Kind.SEQUENCE : Kind.TYPE;
            objects.add(DatabaseObject.of(kind, SqlName.last(other.group(2)), plain(other.group(3))));
        }
    }

    private static Optional<Matcher> column(String line) {
        return Optional.of(COLUMN.matcher(line)).filter(Matcher::matches);
    }

    private static DatabaseObject constraint(Matcher constraint) {
        String text = constraint.group(3);
        Kind kind = text.startsWith("PRIMARY KEY")
                ? Kind.PRIMARY_KEY
                : text.startsWith("UNIQUE")
                        ? Kind.UNIQUE
                        : text.startsWith("FOREIGN KEY") ? Kind.FOREIGN_KEY : Kind.CHECK;
        return named(SqlName.last(constraint.group(1)), kind, SqlName.last(constraint.group(2)), text);
    }

    private static DatabaseObject named(String table, Kind kind, String name, String text) {
        String definition = plain(text.replaceFirst(" NOCHECK$", ""));
        return DatabaseObject.in(table, kind, NUMBERED.matcher(name).matches() ? definition : name, definition);
    }

    private static String plain(String text) {
        return USED.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }
}
