package dev.driftless.schema.lint.release;

import dev.driftless.schema.model.Schema;

/**
 * What a migration means for a rolling deployment, in which both releases run for a while.
 *
 * @param previousOnNew whether the previous release can run on the new schema: it has to, from the upgrade until it is replaced
 * @param newOnPrevious whether the new release can run on the previous schema: if so, it can be rolled out before the upgrade
 */
public record Compatibility(Verdict previousOnNew, Verdict newOnPrevious) {
    /** Compares two schemas, each the one that its release was compiled for. */
    public static Compatibility between(Schema previous, Schema next) {
        return new Compatibility(
                new ReleaseCheck(previous, next).verdict(), new ReleaseCheck(next, previous).verdict());
    }
}
