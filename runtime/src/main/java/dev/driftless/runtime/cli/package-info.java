/**
 * The command line: one thin class for each command, options, exit codes. May use {@code migrate}, {@code drafts} and schema
 * {@code draft}.
 */
package dev.driftless.runtime.cli;
