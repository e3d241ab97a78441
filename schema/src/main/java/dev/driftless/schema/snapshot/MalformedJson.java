package dev.driftless.schema.snapshot;

/** A JSON text is not what its format says. The message is the second half of a sentence that begins with the file's name. */
public final class MalformedJson extends RuntimeException {
    public MalformedJson(String message) {
        super(message);
    }
}
