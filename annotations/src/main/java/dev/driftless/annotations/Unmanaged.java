package dev.driftless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity that is mapped here but whose table belongs to someone else. The table is never created, altered or dropped; foreign
 * keys to it are.
 *
 * <p>Taken off, the entity is new to the snapshot, and the draft creates its table. Where the table is there already, delete that
 * statement from the V file before it runs: H2 and MariaDB would pass over it without comparing the two, PostgreSQL refuses it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Unmanaged {}
