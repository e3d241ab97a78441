package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;

/**
 * Turns what drivers and Flyway throw into one message for people. The codes are from H2's {@code ErrorCode}, PostgreSQL's appendix A
 * and MariaDB's list of error codes.
 */
final class DatabaseErrors {
    private static final int H2_GENERAL = 50000;
    private static final int H2_FILE_IN_USE = 90020;
    private static final Set<Integer> H2_REMOTE_DOWN = Set.of(90067);
    private static final Set<Integer> H2_NOT_FOUND = Set.of(90146);
    private static final Set<Integer> MARIADB_ACCESS_DENIED = Set.of(1044, 1045, 1698);
    private static final Set<Integer> MARIADB_UNKNOWN_DATABASE = Set.of(1049);
    private static final String POSTGRESQL_UNKNOWN_DATABASE = "3D000";
    private static final String POSTGRESQL_STARTING_OR_STOPPING = "57P03";
    private static final String POSTGRESQL_NO_PASSWORD_GIVEN = "08004";

    private static final Set<String> POSTGRESQL_ENDED = Set.of("57P01", "57P02", POSTGRESQL_STARTING_OR_STOPPING);
    private static final Set<Integer> H2_CLOSED = Set.of(90098, 90121);
    private static final Set<String> COLUMN_UNKNOWN = Set.of("42S22", "42703");

    private DatabaseErrors() {}

    static boolean isFileInUse(SQLException e) {
        return e.getErrorCode() == H2_FILE_IN_USE;
    }

    /** Whether the database may well be there soon: its server does not answer, or says that it is starting. */
    static boolean isNotYetThere(SQLException e, DatabaseAddress address) {
        return !isAccessDenied(e, address) && !isUnknownDatabase(e, address) && isUnreachable(e, address);
    }

    /** Why a connection could not be opened. */
    static MigrationFailure connecting(SQLException e, DatabaseAddress address) {
        String place = address.shown();
        String said = said(e, address);
        if (isFileInUse(e)) {
            return new MigrationFailure(
                    Kind.DATABASE_IN_USE,
                    "%s is in use by another process, and an embedded database has room for one. ".formatted(place)
                            + "Stop the application that holds it, then try again; or wait for it: --wait 60s.",
                    e);
        }
        if (isAccessDenied(e, address)) {
            return new MigrationFailure(
                    Kind.ACCESS_DENIED,
                    "%s refused %s: %s. ".formatted(place, login(address), said)
                            + "Give the right user and password with DATABASE_USER and DATABASE_PASSWORD, or in the URL.",
                    e);
        }
        if (isUnknownDatabase(e, address)) {
            return new MigrationFailure(
                    Kind.UNREACHABLE, "%s: %s. Create that database, or mend the URL.".formatted(place, said), e);
        }
        if (isUnreachable(e, address)) {
            return new MigrationFailure(
                    Kind.UNREACHABLE,
                    "Cannot reach %s: %s. Is the database running, and are host and port right? ".formatted(place, said)
                            + "If it is still starting: --wait 60s.",
                    e);
        }
        return other(e, address);
    }

    private static boolean isAccessDenied(SQLException e, DatabaseAddress address) {
        return state(e).startsWith("28")
                || state(e).equals(POSTGRESQL_NO_PASSWORD_GIVEN)
                || isOneOf(MARIADB_ACCESS_DENIED, e, DatabaseKind.MARIADB, address);
    }

    private static boolean isUnknownDatabase(SQLException e, DatabaseAddress address) {
        return state(e).equals(POSTGRESQL_UNKNOWN_DATABASE)
                || isOneOf(MARIADB_UNKNOWN_DATABASE, e, DatabaseKind.MARIADB, address)
                || isOneOf(H2_NOT_FOUND, e, DatabaseKind.H2, address);
    }

    private static boolean isUnreachable(SQLException e, DatabaseAddress address) {
        return state(e).startsWith("08")
                || state(e).equals(POSTGRESQL_STARTING_OR_STOPPING)
                || isOneOf(H2_REMOTE_DOWN, e, DatabaseKind.H2, address);
    }

    private static boolean isOneOf(Set<Integer> codes, SQLException e, DatabaseKind kind, DatabaseAddress address) {
        return address.kind() == kind && codes.contains(e.getErrorCode());
    }

    private static String login(DatabaseAddress address) {
        return address.user().map(user -> "user '" + user + "'").orElse("the login without a user name");
    }

    private static String state(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    /** Whether the connection is gone: the server went away, or somebody ended the session. */
    static boolean isLost(SQLException e, DatabaseAddress address) {
        return isUnreachable(e, address)
                || POSTGRESQL_ENDED.contains(state(e))
                || isOneOf(H2_CLOSED, e, DatabaseKind.H2, address);
    }

    /** Any other error of the database. */
    static MigrationFailure other(SQLException e, DatabaseAddress address) {
        if (isLost(e, address)) {
            return new MigrationFailure(
                    Kind.UNREACHABLE,
                    "The connection to %s was lost: %s. What was done stays as it is, and nothing else runs. "
                                    .formatted(address.shown(), said(e, address))
                            + "Once the database is back, give the same command again: an upgrade or downgrade goes on"
                            + " where it stopped.",
                    e);
        }
        if (COLUMN_UNKNOWN.contains(state(e)) && said(e, address).contains("installed_rank")) {
            return new MigrationFailure(
                    Kind.FOREIGN_SCHEMA,
                    "The table flyway_schema_history in %s is none of Flyway's: it has no column installed_rank. "
                                    .formatted(address.shown())
                            + "Give the URL of another database or schema, or rename that table.",
                    e);
        }
        return new MigrationFailure(
                Kind.DATABASE_ERROR, "The database %s reports: %s.".formatted(address.shown(), said(e, address)), e);
    }

    /** What the database itself said: one line, without the statement that H2 adds, with the SQL state. */
    static String said(SQLException e, DatabaseAddress address) {
        String message = fileProblem(e, address)
                .orElseGet(() -> Optional.ofNullable(e.getMessage()).orElse("no message"))
                .strip();
        String text = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((first, second) -> first + " " + second)
                .orElse("")
                .replaceFirst(" SQL statement: .*", "")
                .replaceFirst("; SQL statement: ?.*", "")
                .replaceFirst("^IO Exception: (?=\"[^\"]+\" \\[)", "cannot read or write ")
                .replaceFirst("^IO Exception: ", "")
                .replaceAll("java\\.nio\\.file\\.(\\w+)Exception: ", "$1: ")
                .replaceAll("java\\.[\\w.]+Exception: ", "")
                .replaceFirst("^\\(conn=\\d+\\) ", "")
                .replaceFirst(" \\[\\d+-\\d+\\]$", "")
                .replaceFirst("[.;]$", "");
        String state = state(e).isEmpty() ? "" : " (SQLSTATE %s)".formatted(state(e));
        return address.scrub(text) + state;
    }

    /** H2 wraps what the file system said, such as that the disk is full, many times. */
    private static Optional<String> fileProblem(SQLException e, DatabaseAddress address) {
        if (address.kind() == DatabaseKind.H2 && e.getErrorCode() == H2_GENERAL) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException file) {
                    return Optional.of("cannot read or write the database's file: " + file.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    /** Runs work of Flyway's and lets nothing but our failures out. */
    static <T> T translated(DatabaseAddress address, Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException e) {
            throw flyway(e, address);
        }
    }

    static MigrationFailure flyway(FlywayException e, DatabaseAddress address) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MigrationFailure failure) {
                return failure;
            }
            if (cause instanceof SQLException sql) {
                return other(sql, address);
            }
        }
        String message =
                Optional.ofNullable(e.getMessage()).orElse("no message").strip();
        if (message.startsWith("Number of retries exceeded while attempting to acquire")) {
            return new MigrationFailure(
                    Kind.DATABASE_IN_USE,
                    "Another process works on the migrations of %s and has not come to an end in %d s. "
                                    .formatted(
                                            address.shown(),
                                            address.patience()
                                                    .database()
                                                    .orElse(Database.LOCK_PATIENCE)
                                                    .toSeconds())
                            + "Look at what it does, then try again.",
                    e);
        }
        return new MigrationFailure(Kind.HISTORY_MISMATCH, "Flyway reports: " + address.scrub(message), e);
    }
}
