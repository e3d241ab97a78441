package dev.driftless.runtime.migrate;

/** Why a database command stopped, in one message for people: what is wrong, what happened, what to do. */
public final class MigrationFailure extends RuntimeException {
    /** The kinds of failure that a script may want to tell apart. */
    public enum Kind {
        BAD_URL,
        UNREACHABLE,
        ACCESS_DENIED,
        DATABASE_IN_USE,
        DATABASE_ERROR,
        NO_MODEL,
        NOT_CONFIGURED,
        SCRIPTS_MISSING,
        SNAPSHOT_MISSING,
        UNKNOWN_VERSION,
        DRIFT_OPEN,
        DATABASE_AHEAD,
        DATABASE_BEHIND,
        FAILED_EARLIER,
        HISTORY_MISMATCH,
        FOREIGN_SCHEMA,
        ROWS_IN_THE_WAY,
        SCRIPT_FAILED,
        UNDO_MISSING
    }

    private final Kind kind;

    public MigrationFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public MigrationFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
