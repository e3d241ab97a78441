package dev.driftless.schema.lint;

import dev.driftless.schema.model.ObjectPath;
import java.util.Optional;

/**
 * A risk of one change.
 *
 * @param rule the id of the rule that found it, as in {@code docs/rules/<rule>.md}
 * @param severity how bad it is
 * @param subject what it is about
 * @param message what is wrong and what happens, in full sentences, with names
 * @param advice what to do
 * @param dialect the id of the only dialect it is true of; absent if of all
 * @param allowed the reason given by {@code @AllowHazard}, if any: the hazard then no longer blocks
 */
public record Hazard(
        String rule,
        Severity severity,
        ObjectPath subject,
        String message,
        String advice,
        Optional<String> dialect,
        Optional<String> allowed) {

    /** How bad a hazard is. */
    public enum Severity {
        /** Worth knowing. */
        INFO,
        /** May hurt; the draft can be accepted. */
        WARNING,
        /** Loses data or leaves a question open; the draft cannot be accepted before it is answered. */
        BLOCKING
    }

    /** Whether it keeps the draft from being accepted. */
    public boolean blocks() {
        return severity == Severity.BLOCKING && allowed.isEmpty();
    }
}
