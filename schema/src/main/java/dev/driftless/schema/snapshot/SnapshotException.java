package dev.driftless.schema.snapshot;

/**
 * The committed snapshots cannot be used as they are. The message names the file, says what is wrong with it and what to do; nothing
 * may be drafted or accepted before.
 */
public final class SnapshotException extends RuntimeException {
    private final String rule;

    private SnapshotException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    static SnapshotException corrupt(String message) {
        return new SnapshotException("snapshot-corrupt", message);
    }

    static SnapshotException heads(String message) {
        return new SnapshotException("snapshot-heads", message);
    }

    /** The id of the page in {@code docs/rules} that explains it: {@code snapshot-corrupt} or {@code snapshot-heads}. */
    public String rule() {
        return rule;
    }
}
