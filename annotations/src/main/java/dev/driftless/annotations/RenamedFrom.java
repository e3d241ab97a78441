package dev.driftless.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity: its table used to have this name. On an attribute: its column used to have this name. The draft then renames and
 * keeps the rows, instead of dropping and adding. Ignored once the newest snapshot no longer knows the old name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface RenamedFrom {
    /** The old table or column name as the database has it. */
    String value();
}
