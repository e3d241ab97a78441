package dev.driftless.acceptance;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.migration.SqlScript;
import dev.driftless.schema.migration.Step;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.random.SchemaPair;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One pair of schemas on one database, there and back, in scripts of ours. */
final class RoundTrip {
    private final ReusedDatabase database;
    private final DatabaseKind kind;
    private final SchemaPair pair;
    private final boolean withRows;
    private final long seed;
    private final PairRows rows;
    private final Migration migration;
    private final String first;
    private final String up;
    private final String down;
    private final String whole;
    private List<String> wanted = List.of();

    RoundTrip(ReusedDatabase database, SchemaPair pair, boolean withRows, long seed) {
        this.database = database;
        this.kind = database.kind();
        this.pair = pair;
        this.withRows = withRows;
        this.seed = seed;
        this.rows = new PairRows(pair, kind, seed);
        Dialect dialect = Dialects.named(kind.dialect()).orElseThrow();
        migration = migration(pair.start(), pair.target());
        first = SqlScript.up(migration(Schema.empty(), pair.start()), dialect);
        up = SqlScript.up(migration, dialect);
        down = SqlScript.down(migration, dialect);
        whole = SqlScript.up(migration(Schema.empty(), pair.target()), dialect);
    }

    /** What went wrong first, if anything did. */
    Optional<String> finding() throws SQLException {
        try {
            run("creating the target", database.emptied(), whole);
            wanted = catalog();
            upAndDown();
            if (kind != DatabaseKind.POSTGRESQL) {
                stopped();
            }
            return Optional.empty();
        } catch (Finding e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The scripts, for people. */
    String scripts() {
        return "--- start\n%s--- up\n%s--- down\n%s".formatted(code(first), code(up), code(down));
    }

    private static String code(String script) {
        return script.lines()
                .filter(line -> !line.startsWith("-- ") && !line.isBlank())
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    private void upAndDown() throws SQLException, Finding {
        Connection connection = filled();
        List<String> before = catalog();
        Map<String, String> had = values(pair.start());
        run("up", connection, up);
        same("up", wanted);
        lost("up", had, pair.target(), false);
        run("down", connection, down);
        same("down", before);
        lost("down", had, pair.start(), true);
    }

    /**
     * Stopped after each statement and begun anew, as often as there are statements, in one and the same database; on H2, which is
     * quick, and on MariaDB for one of the places, also stopped once there and run to the end. Where nothing tells how far a script
     * came, each statement is repeated, as {@code upgrade} does with the one that was stopped.
     */
    private void stopped() throws SQLException, Finding {
        List<String> statements = Sql.split(up);
        boolean once = migration.steps().stream().anyMatch(step -> tellsNothing(step.change()));
        Connection connection = filled();
        Map<String, String> had = values(pair.start());
        for (int stop = 1; stop <= statements.size(); stop++) {
            int from = once ? again(statements, stop) : 0;
            run("up, stopped, now after " + stop + ",", connection, statements.subList(from, stop));
        }
        same("up, stopped after each statement,", wanted);
        lost("up, stopped after each statement,", had, pair.target(), false);
        for (int stop : once ? new int[0] : places(statements.size())) {
            String step = "up, stopped after statement " + stop + ",";
            connection = filled();
            run(step, connection, statements.subList(0, stop));
            run(step, connection, statements);
            same(step, wanted);
        }
    }

    /**
     * Whether a change, run again after the whole script, would do something else: something has the name now that it takes away, an
     * enum type is in use elsewhere, or MariaDB would drop the new key in place of the old one, to which others refer by now or which
     * an auto-increment column needs.
     */
    private boolean tellsNothing(Change change) {
        if (change instanceof Change.RenameTable rename) {
            return pair.target().table(rename.before()).isPresent();
        }
        if (change instanceof Change.DropConstraint drop && drop.constraint() instanceof PrimaryKey) {
            return kind == DatabaseKind.MARIADB && (isReferredTo(drop.table()) || isNumbered(drop.table()));
        }
        if (change instanceof Change.AlterEnumType) {
            return true;
        }
        return change instanceof Change.RenameColumn rename
                && pair.target()
                        .table(rename.table())
                        .flatMap(t -> t.column(rename.before()))
                        .isPresent();
    }

    private boolean isReferredTo(TableName table) {
        return pair.target().tables().stream()
                .flatMap(t -> t.foreignKeys().stream())
                .anyMatch(key -> key.target().equals(table));
    }

    private boolean isNumbered(TableName table) {
        return pair.target().table(table).stream()
                .flatMap(t -> t.columns().stream())
                .anyMatch(Column::isNumbered);
    }

    /** Where {@code upgrade} goes on after the statement before was stopped, and what that takes from the one before it. */
    private static int again(List<String> statements, int stop) {
        int last = Math.max(0, stop - 2);
        return last > 0 && statements.get(last).contains("@driftless_") ? last - 1 : last;
    }

    private int[] places(int statements) {
        return kind == DatabaseKind.H2 || statements < 2
                ? IntStream.range(1, statements).toArray()
                : new int[] {1 + new Random(seed).nextInt(statements - 1)};
    }

    /** The start with its rows. */
    private Connection filled() throws SQLException, Finding {
        Connection connection = database.emptied();
        run("creating the start", connection, first);
        if (withRows) {
            rows.insert(connection);
        }
        return connection;
    }

    /** MariaDB numbers the checks that nobody named as they come, and one that goes leaves its number free, which means nothing. */
    private List<String> catalog() throws SQLException {
        return Catalog.read(database.connection(), kind).stream()
                .map(line ->
                        kind == DatabaseKind.MARIADB ? line.replaceAll("`CONSTRAINT_\\d+`", "`CONSTRAINT_?`") : line)
                .sorted()
                .toList();
    }

    private Map<String, String> values(Schema schema) throws SQLException {
        return withRows ? rows.read(database.connection(), schema) : Map.of();
    }

    private void lost(String step, Map<String, String> had, Schema schema, boolean back) throws SQLException, Finding {
        if (withRows) {
            check(step + " loses values", rows.lost(had, values(schema), back));
        }
    }

    private void same(String step, List<String> expected) throws SQLException, Finding {
        check(step + " leads to another schema", Catalog.differences(expected, catalog()));
    }

    private static void check(String what, List<String> found) throws Finding {
        if (!found.isEmpty()) {
            throw new Finding(what + ":\n" + String.join("\n", found));
        }
    }

    private void run(String step, Connection connection, String script) throws SQLException, Finding {
        run(step, connection, Sql.split(script));
    }

    /** As Flyway runs it: on PostgreSQL in one transaction. */
    private void run(String step, Connection connection, List<String> statements) throws SQLException, Finding {
        connection.setAutoCommit(kind != DatabaseKind.POSTGRESQL);
        try {
            Sql.run(connection, statements);
            if (!connection.getAutoCommit()) {
                connection.commit();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new Finding(step + " fails: " + e.getMessage());
        }
    }

    private static final class Finding extends Exception {
        private static final long serialVersionUID = 1;

        Finding(String message) {
            super(message);
        }
    }

    private Migration migration(Schema from, Schema to) {
        TreeMap<ObjectPath, SqlText> backfills = new TreeMap<>();
        for (Table table : to.tables()) {
            for (Column column : table.columns()) {
                if (!column.nullable()) {
                    backfills.put(ObjectPath.of(table.name(), column.name()), SqlText.of(rows.value(column.type())));
                }
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
}
