/**
 * The build output that the compiler leaves for the command line: the draft ({@code draft.json}) and the compiled model
 * ({@code META-INF/driftless/<unit>.json}). May use {@code model}, {@code diff.Hints}, {@code lint} and {@code snapshot}.
 */
package dev.driftless.schema.draft;
