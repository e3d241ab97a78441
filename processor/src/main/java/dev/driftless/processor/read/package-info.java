/**
 * From the compiler's elements to the values of {@code processor.entity}, and nothing else. The only package besides the root that
 * touches {@code javax.lang.model}; may use {@code processor.entity}.
 *
 * <p>javac and ECJ differ in order (of class-file members, of annotation members, of nested types): nothing here depends on it.
 */
package dev.driftless.processor.read;
