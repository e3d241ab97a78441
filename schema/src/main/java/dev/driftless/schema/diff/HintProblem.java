package dev.driftless.schema.diff;

import dev.driftless.schema.model.ObjectPath;

/**
 * A {@code @RenamedFrom} that cannot be true.
 *
 * @param kind what is wrong with it
 * @param subject the table or column that carries it, by its new name
 * @param oldName the name that it gives
 */
public record HintProblem(Kind kind, ObjectPath subject, String oldName) {
    /** What is wrong with a hint. */
    public enum Kind {
        /** The newest snapshot knows neither the old name nor the new one. */
        UNKNOWN,
        /** The old name is still mapped by something else, or claimed twice. */
        CONTRADICTION
    }

    /** What is wrong and what to do, in full sentences. */
    public String message() {
        return switch (kind) {
            case UNKNOWN ->
                "%s is said to be renamed from %s, which the newest snapshot does not know. %s"
                        .formatted(subject, oldName, "Correct the old name, or remove @RenamedFrom if this is new.");
            case CONTRADICTION ->
                "%s is said to be renamed from %s, but that name is still mapped, or claimed twice. %s"
                        .formatted(subject, oldName, "Remove @RenamedFrom, or map the old name no more.");
        };
    }
}
