package dev.driftless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How old values become the new type of the attribute's column, where the database has no implicit conversion.
 */
@Documented
@Repeatable(ConvertUsing.List.class)
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ConvertUsing {
    /** An SQL expression, such as {@code cast(amount as integer)}. */
    String value();

    /**
     * The expression for the way down: how new values become old ones again. Empty: the database tries by itself, and fails on
     * values that the old type does not hold.
     */
    String back() default "";

    /** The dialect that the expression is for: {@code h2}, {@code postgresql} or {@code mariadb}. Empty: all that have no other. */
    String dialect() default "";

    /** Several of them, for several dialects. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
    @interface List {
        ConvertUsing[] value();
    }
}
