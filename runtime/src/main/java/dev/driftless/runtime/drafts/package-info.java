/**
 * Accepting, removing, discarding and checking drafts: work on files alone. May use the schema packages {@code draft},
 * {@code snapshot}, {@code lint} and {@code model}; no database, no command line.
 */
package dev.driftless.runtime.drafts;
