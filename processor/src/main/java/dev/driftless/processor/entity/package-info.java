/**
 * Classes, attributes and annotations as plain values: what the compiler saw, without the compiler. Uses nothing but the JDK's
 * base classes; never {@code javax.lang.model}.
 */
package dev.driftless.processor.entity;
