package dev.driftless.runtime.inspect;

import java.util.Optional;

/**
 * One object that the database has otherwise than the snapshot says.
 *
 * @param sort how it differs
 * @param subject the object, such as {@code column customers.email}
 * @param expected what a database made from the snapshot says about it; absent if the snapshot has none
 * @param actual what this database says about it; absent if it has none
 */
public record Difference(Sort sort, String subject, Optional<String> expected, Optional<String> actual) {
    /** How an object differs. */
    public enum Sort {
        /** The snapshot has it, the database has not. */
        MISSING,
        /** The database has it, the snapshot has not. */
        EXTRA,
        /** Both have it, but not the same. */
        DIFFERENT
    }
}
