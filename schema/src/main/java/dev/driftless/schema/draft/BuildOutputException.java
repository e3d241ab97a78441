package dev.driftless.schema.draft;

/** A file that the compiler left cannot be used. The message names it, says what is wrong and what to do. */
public final class BuildOutputException extends RuntimeException {
    public BuildOutputException(String message) {
        super(message);
    }
}
