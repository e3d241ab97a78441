/**
 * The only place that knows SQL: what each database calls a type, how it runs a change, and the facts about it that lint rules
 * ask for. May use {@code model} and {@code diff}.
 */
package dev.driftless.schema.sql;
