/** What changes of types do to values: which kinds convert by themselves, and what one type holds that another does not. */
package dev.driftless.schema.lint.types;
