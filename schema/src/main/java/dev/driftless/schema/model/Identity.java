package dev.driftless.schema.model;

/** Where the numbers of an id column come from. */
public enum Identity {
    /** From elsewhere: the application, or a sequence that it asks. */
    NONE,
    /** The database numbers each new row. */
    ALWAYS,
    /**
     * As the database likes best: it numbers the rows itself, or has a sequence for them (source: Hibernate's {@code
     * Dialect.getNativeValueGenerationStrategy}).
     */
    NATIVE
}
