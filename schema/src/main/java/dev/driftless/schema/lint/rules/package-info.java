/**
 * The lint rules, one file each, listed in {@link dev.driftless.schema.lint.rules.Rules#ALL}. May use what {@code lint} may use, and
 * {@code lint} itself.
 */
package dev.driftless.schema.lint.rules;
