package dev.driftless.runtime.drafts;

/** Nothing was done, and the message says why and what to do. */
public final class DraftsFailure extends RuntimeException {
    private final Kind kind;

    /** What kind of obstacle it was. */
    public enum Kind {
        /** The draft, the snapshots or the request are not as they must be. */
        REFUSED,
        /** A file could not be read or written. */
        FILES
    }

    DraftsFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static DraftsFailure refused(String message) {
        return new DraftsFailure(Kind.REFUSED, message);
    }

    public Kind kind() {
        return kind;
    }
}
