package dev.driftless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that existing rows get when the attribute's column is added, or becomes {@code not null}. May refer to columns that the
 * same migration drops.
 */
@Documented
@Repeatable(Backfill.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Backfill {
    /** An SQL expression, such as {@code 'unknown'} (with the quotes) or {@code lower(old_name)}. */
    String value();

    /** The dialect that the expression is for: {@code h2}, {@code postgresql} or {@code mariadb}. Empty: all that have no other. */
    String dialect() default "";

    /** Several of them, for several dialects. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {
        Backfill[] value();
    }
}
