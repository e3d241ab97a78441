/** Proves on scratch databases that the migrations lead to their snapshots. May use {@code migrate} and {@code inspect}. */
package dev.driftless.runtime.verify;
