/**
 * Upgrade and downgrade of a real database: Flyway behind our words, and the U files that Flyway does not run. May use schema
 * {@code draft}, {@code snapshot} and {@code inspect}; sees neither the command line nor the drafts.
 */
package dev.driftless.runtime.migrate;
