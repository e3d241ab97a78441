/**
 * Accepting, amending, removing, rebasing, discarding and checking drafts: work on files alone. May use the schema module; no database, no command line.
 */
package dev.driftless.runtime.drafts;
