/**
 * From entity classes to the schema that Hibernate ORM 7.4 would create for them. Pure: may use {@code processor.entity},
 * {@code schema.model}, {@code schema.diff.Hints} and {@code schema.lint.Allowance}; never {@code processor.read}, never the compiler.
 */
package dev.driftless.processor.mapping;
