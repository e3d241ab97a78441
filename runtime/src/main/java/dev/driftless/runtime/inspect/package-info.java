/**
 * Looks at a live database and says how its schema differs from the one of a snapshot, without leaving anything behind. May use
 * schema {@code model}, {@code diff} and {@code sql}, and JDBC.
 */
package dev.driftless.runtime.inspect;
