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
 * created at once, down the catalog of the start. Every table holds a row meanwhile. Where the database commits each statement,
 * the script is also stopped after each of its statements and run again from the beginning.
 *
 * <p>The system property {@code pairs} says how many on each database, {@code seed} the first one's seed, {@code database} on which
 * database only.
 */
class MigrationRoundTripTest {
    private static final int SEED = Integer.getInteger("seed", 0);
    private static final String DATABASE = System.getProperty("database", "");

    /** H2 is quick; the servers take a second or two for each pair. */
    private static int pairs(DatabaseKind kind) {
        return Integer.getInteger("pairs", kind == DatabaseKind.H2 ? 100 : 12);
    }

    @TestFactory
    Stream<DynamicTest> upAndDown() {
        return tests((kind, seed) -> new Pair(kind, seed).upAndDown());
    }

    @TestFactory
    Stream<DynamicTest> stoppedAfterEachStatement() {
        return tests((kind, seed) -> new Pair(kind, seed).stoppedAfterEachStatement())
                .filter(test -> !test.getDisplayName().startsWith(DatabaseKind.POSTGRESQL.name()));
    }

    private static Stream<DynamicTest> tests(OnPair test) {
        return Stream.of(DatabaseKind.values())
                .filter(kind -> DATABASE.isEmpty() || kind.dialect().equals(DATABASE))
                .flatMap(kind -> IntStream.range(SEED, SEED + pairs(kind))
                        .mapToObj(seed -> DynamicTest.dynamicTest(kind + " " + seed, () -> test.run(kind, seed))));
    }

    private interface OnPair {
        void run(DatabaseKind kind, long seed) throws SQLException;
    }

    /** Two schemas and the scripts between them. */
    private static final class Pair {
        private final DatabaseKind kind;
        private final Dialect dialect;
        private final Schema start;
        private final String first;
        private final String up;
        private final String down;
        private final List<String> wanted;

        Pair(DatabaseKind kind, long seed) throws SQLException {
            this.kind = kind;
            dialect = Dialects.named(kind.dialect()).orElseThrow();
            RandomSchemas schemas = new RandomSchemas(seed);
            start = schemas.schema();
            Schema target = schemas.edited(start);
            Migration migration = migration(start, target);
            first = SqlScript.up(migration(Schema.empty(), start), dialect);
            up = SqlScript.up(migration, dialect);
            down = SqlScript.down(migration, dialect);
            wanted = created(kind, SqlScript.up(migration(Schema.empty(), target), dialect));
        }

        void upAndDown() throws SQLException {
            try (Database database = Servers.fresh(kind);
                    Connection connection = database.connect()) {
                List<String> before = filled(connection);
                run(connection, statements(up));
                assertCatalog(connection, wanted, up);
                run(connection, statements(down));
                assertCatalog(connection, before, up + "\n" + down);
            }
        }

        void stoppedAfterEachStatement() throws SQLException {
            List<String> statements = statements(up);
            for (int stop = 1; stop < statements.size(); stop++) {
                try (Database database = Servers.fresh(kind);
                        Connection connection = database.connect()) {
                    filled(connection);
                    run(connection, statements.subList(0, stop));
                    run(connection, statements);
                    assertCatalog(connection, wanted, "stopped after statement " + stop + " and run again: " + up);
                }
            }
        }

        /** The start with its rows; says what the catalog is. */
        private List<String> filled(Connection connection) throws SQLException {
            run(connection, statements(first));
            fill(connection, start, dialect);
            return Catalog.read(connection, kind);
        }

        private void assertCatalog(Connection connection, List<String> expected, String script) throws SQLException {
            assertThat(Catalog.differences(expected, Catalog.read(connection, kind)))
                    .as(script)
                    .isEmpty();
        }
    }

    private static List<String> created(DatabaseKind kind, String script) throws SQLException {
        try (Database database = Servers.fresh(kind);
                Connection connection = database.connect()) {
            run(connection, statements(script));
            return Catalog.read(connection, kind);
        }
    }

    private static Migration migration(Schema from, Schema to) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        for (Table table : to.tables()) {
            for (Column column :
                    table.columns().stream().filter(c -> !c.nullable()).toList()) {
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

    private static void run(Connection connection, List<String> statements) throws SQLException {
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
