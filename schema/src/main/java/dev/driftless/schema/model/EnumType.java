package dev.driftless.schema.model;

import java.util.List;

/**
 * An enum type that is an object of its own ({@code @JdbcTypeCode(NAMED_ENUM)}): a type on PostgreSQL, a domain on H2.
 *
 * @param name the type's name
 * @param values the labels in the order the database has them
 */
public record EnumType(Identifier name, List<String> values) {
    public EnumType {
        values = List.copyOf(values);
    }
}
