package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.migration.Step;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Schemas made by chance, migrated on real databases by our scripts: up must give the catalog that the target has when it is
 * created at once, down the catalog of the start. Every table holds a row meanwhile.
 */
class MigrationRoundTripTest {
    /** H2 is quick; the servers take a second or two for each pair. */
    private static int pairs(DatabaseKind kind) {
        return kind == DatabaseKind.H2 ? 60 : 12;
    }

    @TestFactory
    Stream<DynamicTest> upAndDown() {
        return Stream.of(DatabaseKind.values()).flatMap(kind -> IntStream.range(0, pairs(kind))
                .mapToObj(seed -> DynamicTest.dynamicTest(kind + " " + seed, () -> roundTrip(kind, seed))));
    }

    static void roundTrip(DatabaseKind kind, long seed) throws SQLException {
        Dialect dialect = Dialects.named(kind.dialect()).orElseThrow();
        RandomSchemas schemas = new RandomSchemas(seed);
        Schema start = schemas.schema();
        Schema target = schemas.edited(start);
        Migration first = migration(Schema.empty(), start);
        Migration second = migration(start, target);
        String up = SqlScript.up(second, dialect);
        String down = SqlScript.down(second, dialect);

        List<String> wanted = created(kind, SqlScript.up(migration(Schema.empty(), target), dialect));
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            run(connection, SqlScript.up(first, dialect));
            List<String> before = Catalog.read(connection, kind);
            fill(connection, start, dialect);
            run(connection, up);
            assertThat(Catalog.differences(wanted, Catalog.read(connection, kind)))
                    .as(up)
                    .isEmpty();
            run(connection, down);
            assertThat(Catalog.differences(before, Catalog.read(connection, kind)))
                    .as("%s\n%s", up, down)
                    .isEmpty();
            if (!dialect.transactionalDdl()) {
                again(connection, up);
                assertThat(Catalog.differences(wanted, Catalog.read(connection, kind)))
                        .as("stopped half-way and run again: %s", up)
                        .isEmpty();
            }
        }
    }

    private static List<String> created(DatabaseKind kind, String script) throws SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            run(connection, script);
            return Catalog.read(connection, kind);
        }
    }

    private static Migration migration(Schema from, Schema to) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        for (Table table : to.tables()) {
            for (Column column : table.columns()) {
                TreeMap<String, String> values = new TreeMap<>();
                Dialects.all()
                        .forEach(d ->
                                values.put(d.id(), d.neutralValue(column.type()).orElseThrow()));
                backfills.put(ObjectPath.of(table.name(), column.name()), new SqlText(values));
            }
        }
        Hints hints = new Hints(new TreeMap<>(), new TreeMap<>(), backfills, new TreeMap<>());
        return new Migration(
                from,
                to,
                SchemaDiffer.diff(from, to, hints, Set.of()).stream()
                        .map(change -> new Step(change, List.of()))
                        .toList());
    }

    /** One row of plain values for each table. */
    private static void fill(Connection connection, Schema schema, Dialect dialect) throws SQLException {
        if (dialect.id().equals("mariadb")) {
            execute(connection, "set session sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
        }
        for (Table table : schema.tables()) {
            List<Column> columns =
                    table.columns().stream().filter(c -> !c.nullable()).toList();
            execute(
                    connection,
                    "insert into " + dialect.quote(table.name())
                            + columns.stream()
                                    .map(c -> dialect.quote(c.name()))
                                    .collect(Collectors.joining(", ", " (", ") values "))
                            + columns.stream()
                                    .map(c -> dialect.neutralValue(c.type()).orElseThrow())
                                    .collect(Collectors.joining(", ", "(", ")")));
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        for (String statement : statements(script)) {
            execute(connection, statement);
        }
    }

    /** The first half, then all of it, as after a failure that somebody mended. */
    private static void again(Connection connection, String script) throws SQLException {
        List<String> statements = statements(script);
        for (String statement : statements.subList(0, statements.size() / 2)) {
            execute(connection, statement);
        }
        for (String statement : statements) {
            execute(connection, statement);
        }
    }

    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        String code = script.lines().filter(l -> !l.startsWith("-- ")).collect(Collectors.joining("\n"));
        for (String statement : (code + "\n").split(";\n", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql + "\n" + e.getMessage(), e);
        }
    }
}
