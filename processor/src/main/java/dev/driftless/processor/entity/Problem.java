package dev.driftless.processor.entity;

/**
 * Something about the sources that a person has to know.
 *
 * @param severity whether the compile fails
 * @param rule a stable id, as in {@code docs/rules/<rule>.md}
 * @param message what is wrong (with names), what happens, what to do
 * @param origin where
 */
public record Problem(Severity severity, String rule, String message, Origin origin) {
    /** How bad it is. */
    public enum Severity {
        /** A contradiction: nothing is written. */
        ERROR,
        /** Something is not understood, and left out of the schema. */
        WARNING
    }
}
