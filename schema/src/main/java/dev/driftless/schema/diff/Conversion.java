package dev.driftless.schema.diff;

import java.util.Optional;

/**
 * How a person says that values become another type.
 *
 * @param forward the expression by which old values become new ones
 * @param back the expression by which new values become old ones again; absent if the database shall try by itself
 */
public record Conversion(SqlText forward, Optional<SqlText> back) {}
