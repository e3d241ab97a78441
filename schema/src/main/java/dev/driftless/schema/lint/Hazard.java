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
 * @param rows the rows that would make the upgrade fail or lose values, where a query can count them before it begins
 */
public record Hazard(
        String rule,
        Severity severity,
        ObjectPath subject,
        String message,
        String advice,
        Optional<String> dialect,
        Optional<String> allowed,
        Optional<RowsAtRisk> rows) {

    /** How bad a hazard is. */
    public enum Severity {
        /** Worth knowing. */
        INFO,
        /** May hurt; the draft can be accepted. */
        WARNING,
        /** Loses data or leaves a question open; the draft cannot be accepted before it is answered. */
        BLOCKING
    }

    /** This hazard with the query that counts its rows. */
    public Hazard counting(Optional<RowsAtRisk> atRisk) {
        return new Hazard(rule, severity, subject, message, advice, dialect, allowed, atRisk);
    }

    /** This hazard, answered. */
    public Hazard allowedBecause(String reason) {
        return new Hazard(rule, severity, subject, message, advice, dialect, Optional.of(reason), Optional.empty());
    }

    /** Whether it keeps the draft from being accepted. */
    public boolean blocks() {
        return severity == Severity.BLOCKING && allowed.isEmpty();
    }
}
