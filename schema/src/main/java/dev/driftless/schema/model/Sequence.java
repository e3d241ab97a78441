package dev.driftless.schema.model;

import java.util.Optional;

/**
 * A sequence.
 *
 * @param name its name
 * @param start the first value
 * @param increment the step between values; Hibernate's allocation size
 * @param options text appended verbatim
 * @param forNative whether it numbers a column of {@link Identity#NATIVE}, and is not there where the database does that itself
 * @param held whether it numbers a table that is {@link Table#held}, and goes with that
 */
public record Sequence(
        TableName name, long start, long increment, Optional<String> options, boolean forNative, boolean held) {
    /** A sequence that entities use. */
    public Sequence(TableName name, long start, long increment, Optional<String> options, boolean forNative) {
        this(name, start, increment, options, forNative, false);
    }

    /** A sequence on every database. */
    public Sequence(TableName name, long start, long increment, Optional<String> options) {
        this(name, start, increment, options, false);
    }

    public Sequence withName(TableName newName) {
        return new Sequence(newName, start, increment, options, forNative, held);
    }

    public Sequence withHeld(boolean newHeld) {
        return new Sequence(name, start, increment, options, forNative, newHeld);
    }
}
