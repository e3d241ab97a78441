package dev.driftless.schema.model;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a JSON document in a column has to hold, as far as Hibernate checks it (source:
 * {@code StandardTableExporter.applyAggregateColumnCheck}). How a database reads a part is its dialect's matter.
 *
 * @param column the column that holds the document
 * @param required whether no row is without it
 * @param parts those that a condition is about, in order
 */
public record Document(Identifier column, boolean required, List<Part> parts) {
    public Document {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a document.
     *
     * @param name its name inside the document
     * @param type the type that it is read as
     * @param sized whether the mapping gives its length
     * @param required whether no document is without it
     * @param checks SQL conditions in which its name stands for it; those that a dialect derives from the type are not among them
     * @param parts of a part that is a document itself
     */
    public record Part(
            Identifier name, ColumnType type, boolean sized, boolean required, List<String> checks, List<Part> parts) {
        public Part {
            checks = List.copyOf(checks);
            parts = List.copyOf(parts);
        }

        private Stream<String> paths(String above) {
            String path = above + name.text();
            return parts.isEmpty() ? Stream.of(path) : parts.stream().flatMap(p -> p.paths(path + "."));
        }

        Part withTypes(UnaryOperator<ColumnType> change) {
            return new Part(
                    name,
                    change.apply(type),
                    sized,
                    required,
                    checks,
                    parts.stream().map(p -> p.withTypes(change)).toList());
        }
    }

    Document withTypes(UnaryOperator<ColumnType> change) {
        return new Document(
                column, required, parts.stream().map(p -> p.withTypes(change)).toList());
    }

    public Document withColumn(Identifier newColumn) {
        return new Document(newColumn, required, parts);
    }

    /** In words, for people. */
    String text() {
        return "values inside the JSON of " + column.text()
                + parts.stream().flatMap(p -> p.paths("")).collect(Collectors.joining(", ", " (", ")"));
    }
}
