/**
 * Runs small pieces of code without running them: what a method returns that only chooses between values. Pure; may use
 * {@code processor.entity}.
 */
package dev.driftless.processor.mapping.code;
