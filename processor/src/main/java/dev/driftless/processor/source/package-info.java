/**
 * From javac's trees to the values of {@code processor.entity}: the only package that touches {@code com.sun.source}, which is part of
 * the JDK but not of every compiler. Loaded only where that is there; may use {@code processor.entity} and {@code javax.lang.model}.
 */
package dev.driftless.processor.source;
