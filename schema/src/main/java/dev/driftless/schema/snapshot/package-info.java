/**
 * The committed snapshot files: their format, and the chain they form. May use {@code model}. JSON is read and written here and
 * in {@code draft} by way of {@code Json}.
 */
package dev.driftless.schema.snapshot;
