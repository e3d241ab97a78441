/**
 * From two schemas to the changes between them, in an order that every database can run. May use {@code schema.model}, nothing
 * else; knows no SQL.
 */
package dev.driftless.schema.diff;
