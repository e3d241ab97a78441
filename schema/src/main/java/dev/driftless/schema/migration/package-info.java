/**
 * The migration between two schemas: changes in order, with their hazards, and its scripts. May use every package of this module
 * but {@code snapshot} and {@code draft}.
 */
package dev.driftless.schema.migration;
