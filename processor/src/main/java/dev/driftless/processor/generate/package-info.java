/** The sources that the processor generates. May use {@code schema.draft} and JavaPoet. */
package dev.driftless.processor.generate;
