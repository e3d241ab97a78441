package dev.driftless.runtime.migrate;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long to wait for what others hold, and who hears of it meanwhile.
 *
 * @param database for a database that does not answer yet, a database file that is in use, or another process that works on the migrations;
 *     absent: not at all, a few seconds, or {@link Database#LOCK_PATIENCE}
 * @param lock how long a statement of a script waits for a lock; absent: as the database is set up
 * @param statement how long a statement of a script may take; absent: as the database is set up
 * @param told hears what is waited for
 */
public record Patience(
        Optional<Duration> database, Optional<Duration> lock, Optional<Duration> statement, Consumer<String> told) {
    /** That of somebody who said nothing. */
    public static final Patience USUAL = new Patience(Optional.empty(), Optional.empty(), Optional.empty(), line -> {});
}
