/**
 * What a relational database schema looks like: immutable values, equal by content, that point at each other by name. Knows no
 * SQL dialect, no JPA, no file format. May use nothing but the JDK.
 */
package dev.driftless.schema.model;
