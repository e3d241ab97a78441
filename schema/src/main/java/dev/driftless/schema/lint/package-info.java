/**
 * Finds the risks of a change. One rule, one file (in {@code lint.rules}), one page ({@code docs/rules}). May use {@code model},
 * {@code diff}, and {@code sql.Dialect} for its facts.
 */
package dev.driftless.schema.lint;
