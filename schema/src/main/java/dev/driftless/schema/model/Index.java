package dev.driftless.schema.model;

import java.util.List;
import java.util.Optional;

/**
 * An index that is not the shadow of a constraint.
 *
 * @param name the user's name, or the one Hibernate derives
 * @param unique whether it forbids duplicates
 * @param parts what is indexed, in order
 * @param type a type such as {@code gin}, where given
 * @param using appended as {@code using}
 * @param options text appended verbatim
 */
public record Index(
        Identifier name,
        boolean unique,
        List<Part> parts,
        Optional<String> type,
        Optional<String> using,
        Optional<String> options) {
    public Index {
        parts = List.copyOf(parts);
    }

    /** A plain index over columns in ascending order. */
    public static Index of(String name, Identifier... columns) {
        return new Index(
                Identifier.of(name),
                false,
                List.of(columns).stream().map(c -> Part.column(c, "")).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One indexed value: a column or an expression.
     *
     * @param column the column, absent for an expression
     * @param expression the SQL expression, absent for a column
     * @param order text after it, such as {@code desc}; empty for the default
     */
    public record Part(Optional<Identifier> column, Optional<String> expression, String order) {
        public static Part column(Identifier column, String order) {
            return new Part(Optional.of(column), Optional.empty(), order);
        }

        public static Part expression(String expression, String order) {
            return new Part(Optional.empty(), Optional.of(expression), order);
        }
    }
}
