package dev.driftless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts one kind of hazard for this element. On a type it also covers what the type no longer has: a dropped column of its
 * table, say. The reason is copied into the migration.
 */
@Documented
@Repeatable(AllowHazard.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface AllowHazard {
    /** The rule's id, as in the brackets of its message: {@code dropped-column}. */
    String value();

    /** Why it is all right, for those who review the migration. */
    String reason();

    /** Several of them, for several rules. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {
        AllowHazard[] value();
    }
}
