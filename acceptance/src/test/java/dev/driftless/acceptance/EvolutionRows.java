package dev.driftless.acceptance;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.ColumnType.Basic;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two rows for each table of a schema. A value depends on nothing but the type and the row's number, so that references find the row
 * of the same number; the second row leaves empty what may be empty. A row that a database refuses is left out.
 */
final class EvolutionRows {
    private static final Pattern ONE_OF = Pattern.compile("(?i)\\bin ?\\(([^()]*)\\)");

    private final Schema schema;
    private final Dialect dialect;

    EvolutionRows(Schema schema, DatabaseKind kind) {
        this.schema = schema;
        this.dialect = Dialects.named(kind.dialect()).orElseThrow();
    }

    void insert(Connection connection) throws SQLException {
        if (dialect.id().equals("mariadb")) {
            Sql.run(connection, List.of("set session sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')"));
        }
        for (int row = 1; row <= 2; row++) {
            List<Table> left = new ArrayList<>(schema.tables());
            int before;
            do {
                before = left.size();
                int number = row;
                left.removeIf(t -> inserted(connection, t, number, c -> number == 2 && c.nullable()));
            } while (left.size() < before);
            int number = row;
            left.removeIf(t -> inserted(connection, t, number, c -> c.nullable() && (number == 2 || refers(t, c))));
        }
    }

    private static boolean refers(Table table, Column column) {
        return table.foreignKeys().stream().map(ForeignKey::columns).anyMatch(c -> c.contains(column.name()));
    }

    private boolean inserted(Connection connection, Table table, int row, Predicate<Column> empty) {
        List<Column> filled = table.columns().stream()
                .filter(c -> c.generatedAs().isEmpty() && !empty.test(c))
                .toList();
        List<Optional<String>> values =
                filled.stream().map(c -> value(table, c, row)).toList();
        String sql = "insert into " + dialect.quote(table.name()) + " ("
                + filled.stream().map(c -> dialect.quote(c.name())).collect(Collectors.joining(", ")) + ") values ("
                + values.stream().map(v -> v.orElse("null")).collect(Collectors.joining(", ")) + ")";
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What the column has in a row. */
    Optional<String> value(Table table, Column column, int row) {
        Stream<String> conditions =
                Stream.concat(column.checks().stream(), table.checks().stream().map(c -> c.condition()));
        return conditions
                .filter(c -> c.contains(column.name().text()))
                .map(ONE_OF::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1).split(", ?"))
                .map(v -> v[(row - 1) % v.length])
                .findFirst()
                .or(() -> value(column.type(), row));
    }

    private Optional<String> value(ColumnType type, int row) {
        if (type instanceof ColumnType.EnumByName names) {
            return names.values().stream()
                    .skip(names.values().size() < row ? 0 : row - 1)
                    .findFirst()
                    .map(v -> "'" + v + "'");
        }
        if (type instanceof ColumnType.EnumByOrdinal numbers) {
            return Optional.of(String.valueOf(numbers.values().size() < row ? 0 : row - 1));
        }
        if (type instanceof ColumnType.Raw raw) {
            return Optional.of(raw.definition().contains("char") ? "'r" + row + "'" : String.valueOf(row));
        }
        return type instanceof Basic basic
                ? plain(basic, row).or(() -> dialect.neutralValue(type))
                : dialect.neutralValue(type);
    }

    private Optional<String> plain(Basic type, int row) {
        boolean binary = dialect.id().equals("postgresql");
        return switch (type.type()) {
            case BOOLEAN, BIT -> Optional.of(row == 1 ? "true" : "false");
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, FLOAT, NUMERIC, DECIMAL ->
                Optional.of(String.valueOf(row));
            case CHAR, VARCHAR, LONGVARCHAR, LONG32VARCHAR, NCHAR, NVARCHAR, LONGNVARCHAR, LONG32NVARCHAR ->
                Optional.of(type.length().orElse(2) < 2 ? "'" + row + "'" : "'r" + row + "'");
            case DATE -> Optional.of("date '2020-01-0" + row + "'");
            case TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC ->
                Optional.of("timestamp '2020-01-01 00:00:0" + row + "'");
            case UUID -> Optional.of("'00000000-0000-0000-0000-00000000000" + row + "'");
            case VARBINARY, LONGVARBINARY, LONG32VARBINARY ->
                Optional.of(binary ? "'\\x0" + row + "'" : "x'0" + row + "'");
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC, CLOB, NCLOB, BINARY, BLOB, JSON, INTERVAL_SECOND, SQLXML, INET ->
                Optional.empty();
        };
    }
}
