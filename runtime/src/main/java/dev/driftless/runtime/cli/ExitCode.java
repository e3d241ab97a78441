package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.DraftsFailure;
import dev.driftless.runtime.migrate.MigrationFailure;

/** How a command ended. The numbers are stable; {@code docs/guide/cli.md} lists them. */
public enum ExitCode {
    OK(0),
    ATTENTION(1),
    USAGE(2),
    BAD_URL(3),
    UNREACHABLE(4),
    ACCESS_DENIED(5),
    DATABASE_IN_USE(6),
    DATABASE_ERROR(7),
    APPLICATION(8),
    DRIFT_OPEN(9),
    DATABASE_AHEAD(10),
    FAILED_EARLIER(11),
    HISTORY_MISMATCH(12),
    FOREIGN_SCHEMA(13),
    SCRIPT_FAILED(14),
    UNDO_MISSING(15),
    NOT_CONFIRMED(16),
    DRAFT_REFUSED(17),
    FILES(18),
    SNAPSHOTS(19),
    ROWS_IN_THE_WAY(20),
    PARTLY(21),
    INTERNAL_ERROR(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(DraftsFailure failure) {
        return switch (failure.kind()) {
            case REFUSED -> DRAFT_REFUSED;
            case FILES -> FILES;
        };
    }

    static ExitCode of(MigrationFailure failure) {
        return switch (failure.kind()) {
            case BAD_URL -> BAD_URL;
            case UNREACHABLE -> UNREACHABLE;
            case ACCESS_DENIED -> ACCESS_DENIED;
            case DATABASE_IN_USE -> DATABASE_IN_USE;
            case DATABASE_ERROR -> DATABASE_ERROR;
            case NO_MODEL, NOT_CONFIGURED, SCRIPTS_MISSING, SNAPSHOT_MISSING -> APPLICATION;
            case UNKNOWN_VERSION -> USAGE;
            case DRIFT_OPEN -> DRIFT_OPEN;
            case DATABASE_AHEAD -> DATABASE_AHEAD;
            case DATABASE_BEHIND -> ATTENTION;
            case FAILED_EARLIER -> FAILED_EARLIER;
            case HISTORY_MISMATCH -> HISTORY_MISMATCH;
            case FOREIGN_SCHEMA -> FOREIGN_SCHEMA;
            case ROWS_IN_THE_WAY -> ROWS_IN_THE_WAY;
            case SCRIPT_FAILED -> SCRIPT_FAILED;
            case UNDO_MISSING -> UNDO_MISSING;
        };
    }
}
