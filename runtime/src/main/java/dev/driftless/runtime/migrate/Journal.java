package dev.driftless.runtime.migrate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Notes in the database itself which statement of a script runs, where the database keeps each statement for good: so a process that is
 * killed leaves behind how far it came. The note is written in the transaction of the statements, right before each: a statement that
 * changes rows is done exactly if the note of the next one is there. One that changes the schema commits what came before it, and so
 * its own note: of that one alone it is not known whether it is done.
 *
 * <p>The table is there only while scripts run, under Flyway's lock, and after a run that did not come to its end.
 */
final class Journal {
    static final String TABLE = "driftless_progress";

    private static final Pattern COMMENTS =
            Pattern.compile("\\A(\\s+|--[^\\n]*(\\n|\\z)|#[^\\n]*(\\n|\\z)|/\\*.*?\\*/)+", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile(
            "\\A\\(?\\s*(insert|update|delete|merge|replace|select|with|values|set|do)\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final boolean begins;
    private final MessageDigest before = sha256();
    private int number;
    private boolean schemaChanged;

    /** Which way a script goes. */
    enum Direction {
        UP,
        DOWN
    }

    /**
     * How far a script came.
     *
     * @param version the version that it brings or takes back
     * @param script its file
     * @param statement the number, from 1, of the statement that was to run; one more than there are if all have run
     * @param failed whether the database refused that statement, so that it is certainly not done
     * @param before the hash over the statements before it
     */
    record Position(String version, String script, Direction direction, int statement, boolean failed, String before) {}

    private Journal(Connection connection, boolean begins) {
        this.connection = connection;
        this.begins = begins;
    }

    /** What the database says about a script that did not come to its end, be it that the note is outdated. */
    static Optional<Position> read(Connection connection) {
        try {
            return isThere(connection) ? note(connection) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty(); // a lost connection, say: what comes next meets it, too, and tells
        }
    }

    /** The same, quicker where the table was there a moment ago; only where an error does not end a transaction. */
    static Optional<Position> readAgain(Connection connection) {
        try {
            return note(connection);
        } catch (SQLException e) {
            return read(connection);
        }
    }

    /** Asking for a table that is not there would be an error in the log of a PostgreSQL server, and end the transaction. */
    private static boolean isThere(Connection connection) throws SQLException {
        DatabaseMetaData catalog = connection.getMetaData();
        return isThere(connection, catalog.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE);
    }

    /** Whether the current schema has a table of that name, in this spelling. */
    static boolean isThere(Connection connection, String name) throws SQLException {
        DatabaseMetaData catalog = connection.getMetaData();
        try (ResultSet tables = catalog.getTables(
                connection.getCatalog(), connection.getSchema(), name, new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    private static Optional<Position> note(Connection connection) throws SQLException {
        String query = "select version, script, direction, statement, failed, done from " + TABLE;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next() || row.getString(1).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Position(
                    row.getString(1),
                    row.getString(2),
                    Direction.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getInt(5) != 0,
                    row.getString(6)));
        }
    }

    /**
     * Begins with a script, on the connection that its statements will run on.
     *
     * @param noted whether there is a note already, of a script that came to its end
     */
    static Journal begin(Connection connection, String version, String script, Direction direction, boolean noted)
            throws SQLException {
        if (!noted) {
            create(connection);
        }
        String update =
                "update " + TABLE + " set version = ?, script = ?, direction = ?, statement = 1, failed = 0, done = ''";
        try (PreparedStatement note = connection.prepareStatement(update)) {
            note.setString(1, version);
            note.setString(2, script);
            note.setString(3, direction.name());
            note.executeUpdate();
        }
        return new Journal(connection, true);
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists " + TABLE
                    + " (version varchar(50) not null, script varchar(1000) not null, direction varchar(4) not null,"
                    + " statement integer not null, failed integer not null, done varchar(64) not null)");
            statement.executeUpdate("delete from " + TABLE);
            statement.executeUpdate("insert into " + TABLE + " values ('', '', 'UP', 1, 0, '')");
        }
    }

    /** Goes on with a script whose note is there. */
    static Journal resume(Connection connection) {
        return new Journal(connection, false);
    }

    /** Passes over a statement that has run already. */
    void passOver(String sql) {
        number++;
        add(sql);
    }

    /** Notes that a statement is about to run. */
    void next(String sql) throws SQLException {
        number++;
        if (number > 1 || !begins) {
            note(number);
        }
        if (schemaChanged && changesRows(sql) && !connection.getAutoCommit()) {
            connection.commit();
        }
        schemaChanged = !changesRows(sql);
        add(sql);
    }

    /**
     * Notes that the database refused the statement that was to run. What came before it in its transaction is rolled back, as Flyway
     * does; if that leaves an earlier note, that one is right.
     */
    void failed() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update " + TABLE + " set failed = 1 where statement = " + number);
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    /** Notes, in the transaction of the last statements, that all have run. */
    void end() throws SQLException {
        note(number + 1);
    }

    private void note(int statement) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + TABLE + " set statement = ?, failed = 0, done = ?")) {
            update.setInt(1, statement);
            update.setString(2, hash());
            update.executeUpdate();
        }
    }

    /** The hash over all statements so far. */
    String hash() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) before.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String sql) {
        before.update(sql.strip().getBytes(StandardCharsets.UTF_8));
        before.update((byte) 0);
    }

    /** Whether a statement changes rows only, and so is a part of the transaction; in doubt it is not. */
    static boolean changesRows(String sql) {
        return ROWS.matcher(withoutComments(sql)).find();
    }

    /** A statement without the comments before it. */
    static String withoutComments(String sql) {
        return COMMENTS.matcher(sql).replaceFirst("");
    }

    /** Takes the table away; only under Flyway's lock. */
    static void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + TABLE);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
