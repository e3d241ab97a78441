package dev.driftless.schema.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * The type of a column, independent of any database: what Hibernate knows of it before a dialect gives it a name.
 */
public sealed interface ColumnType {

    /**
     * A standard type.
     *
     * @param type the type code
     * @param length characters or bytes, where the type has a length; absent for a LOB whose length nobody gave
     * @param precision decimal digits of a number, fractional digits of seconds, or binary digits of {@link SqlType#FLOAT}
     * @param scale digits after the decimal point
     */
    record Basic(SqlType type, OptionalInt length, OptionalInt precision, OptionalInt scale) implements ColumnType {
        public static Basic of(SqlType type) {
            return new Basic(type, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        public static Basic sized(SqlType type, int length) {
            return new Basic(type, OptionalInt.of(length), OptionalInt.empty(), OptionalInt.empty());
        }

        public static Basic precise(SqlType type, int precision) {
            return new Basic(type, OptionalInt.empty(), OptionalInt.of(precision), OptionalInt.empty());
        }

        public static Basic decimal(SqlType type, int precision, int scale) {
            return new Basic(type, OptionalInt.empty(), OptionalInt.of(precision), OptionalInt.of(scale));
        }
    }

    /**
     * A Java enum stored by name. H2 and MariaDB have an inline enum type for it; PostgreSQL gets a varchar with a check
     * (Hibernate's {@code EnumJavaType.getRecommendedJdbcType} and {@code Dialect.getEnumTypeDeclaration}).
     *
     * @param values the constants in declaration order
     * @param length of the varchar that stands in for the enum
     * @param checked whether that varchar has the check; a column that refers to a key of this type has none
     */
    record EnumByName(List<String> values, int length, boolean checked) implements ColumnType {
        public EnumByName {
            values = List.copyOf(values);
        }

        public EnumByName(List<String> values, int length) {
            this(values, length, true);
        }

        /** The same without its check. */
        public EnumByName unchecked() {
            return new EnumByName(values, length, false);
        }
    }

    /**
     * A Java enum stored by its position, with a check on the range.
     *
     * @param type the integer type that holds it
     * @param values the constants in declaration order; their order is the meaning of the stored numbers
     */
    record EnumByOrdinal(SqlType type, List<String> values) implements ColumnType {
        public EnumByOrdinal {
            values = List.copyOf(values);
        }
    }

    /** A type that is an object of the schema, see {@link EnumType}. */
    record NamedEnum(Identifier name) implements ColumnType {}

    /** An SQL array; MariaDB stores it as JSON. */
    record Array(ColumnType element, OptionalInt length) implements ColumnType {}

    /**
     * When a row began or ceased to be valid (Hibernate's {@code @Temporal}). A database that keeps the history of rows itself has
     * such columns in the table itself, the others in a second table of past rows: each has only its own kind.
     *
     * @param past whether the column is in a table of past rows
     * @param changeset what numbers the moments; a {@link SqlType#TIMESTAMP} stands for each database's own kind of it
     */
    record Period(boolean past, Basic changeset) implements ColumnType {}

    /**
     * Text that {@code @Column(columnDefinition)} gave; copied into the DDL of every dialect.
     *
     * @param definition the text
     * @param values the constants of an enum stored by name, over which PostgreSQL has a check as for {@link EnumByName}; else empty
     */
    record Raw(String definition, List<String> values) implements ColumnType {
        public Raw {
            values = List.copyOf(values);
        }

        public Raw(String definition) {
            this(definition, List.of());
        }
    }
}
