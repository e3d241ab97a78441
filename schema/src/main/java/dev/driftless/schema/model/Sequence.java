package dev.driftless.schema.model;

import java.util.Optional;

/**
 * A sequence.
 *
 * @param name its name
 * @param start the first value
 * @param increment the step between values; Hibernate's allocation size
 * @param options text appended verbatim
 */
public record Sequence(TableName name, long start, long increment, Optional<String> options) {}
