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
 */
public record Sequence(TableName name, long start, long increment, Optional<String> options, boolean forNative) {
    /** A sequence on every database. */
    public Sequence(TableName name, long start, long increment, Optional<String> options) {
        this(name, start, increment, options, false);
    }

    public Sequence withName(TableName newName) {
        return new Sequence(newName, start, increment, options, forNative);
    }
}
