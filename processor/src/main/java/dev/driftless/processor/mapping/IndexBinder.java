package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From {@code @Index} and {@code @UniqueConstraint} to indexes and unique keys (source: {@code IndexBinder}). */
final class IndexBinder {
    private static final Pattern EXPRESSION = Pattern.compile("[^\\w$ .]");
    private final MappingContext context;

    IndexBinder(MappingContext context) {
        this.context = context;
    }

    /** Reads the unique constraints of a table's annotation. */
    void uniqueConstraints(TableDraft table, AnnotationModel annotation) {
        for (AnnotationModel constraint : annotation.annotations("uniqueConstraints")) {
            unique(table, constraint, constraint.texts("columnNames"), "UK");
        }
    }

    /** Reads the indexes of a table's annotation. */
    void indexes(TableDraft table, AnnotationModel annotation) {
        for (AnnotationModel index : annotation.annotations("indexes")) {
            index(table, index);
        }
    }

    private void index(TableDraft table, AnnotationModel index) {
        List<String> columns = new ArrayList<>();
        List<String> orders = new ArrayList<>();
        for (String part : index.text("columnList").split(",", -1)) {
            String text = part.strip();
            String lower = text.toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                continue;
            }
            boolean descending = lower.endsWith(" desc");
            boolean ascending = lower.endsWith(" asc");
            columns.add(text.substring(0, text.length() - (descending ? 5 : ascending ? 4 : 0)));
            orders.add(descending ? "desc" : ascending ? "asc" : "");
        }
        boolean plain = columns.stream().noneMatch(c -> c.startsWith("("));
        if (columns.isEmpty()) {
            context.problems.contradicting(
                    index.origin(), "the index on table " + table.name + " names no column. Give it a columnList");
        } else if (index.flag("unique", false) && plain) {
            if (orders.stream().anyMatch(o -> !o.isEmpty())) {
                context.problems.unsupported(
                        index.origin(),
                        "a unique index is a unique constraint, which has no order but on MariaDB: it is left out");
            }
            unique(table, index, columns, "IDX");
        } else {
            plain(table, index, columns, orders);
        }
    }

    private void plain(TableDraft table, AnnotationModel index, List<String> columns, List<String> orders) {
        Identifier name = index.nonEmpty("name")
                .map(Names::logical)
                .orElseGet(() -> NamingHash.index(table.name.name(), identifiers(columns)));
        List<Index.Part> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(part(columns.get(i), orders.get(i)));
        }
        table.indexes.put(
                name,
                new Index(
                        name,
                        index.flag("unique", false),
                        parts,
                        index.nonEmpty("type"),
                        index.nonEmpty("using"),
                        index.nonEmpty("options")));
        table.indexOrigins.put(name, index.origin());
    }

    /** What is no name is an expression, with parentheses around it or without. */
    private Index.Part part(String text, String order) {
        if (text.startsWith("(")) {
            return Index.Part.expression(text, order);
        }
        Identifier column = context.names.physical(text);
        return column.quoted() || !EXPRESSION.matcher(column.text()).find()
                ? Index.Part.column(column, order)
                : Index.Part.expression(column.text(), order);
    }

    private void unique(TableDraft table, AnnotationModel annotation, List<String> columns, String kind) {
        Optional<Identifier> given = annotation.nonEmpty("name").map(Names::logical);
        Identifier name = given.orElseGet(() -> kind.equals("UK")
                ? NamingHash.uniqueKey(table.name.name(), identifiers(columns))
                : NamingHash.index(table.name.name(), identifiers(columns)));
        UniqueDraft unique = new UniqueDraft(name, given.isPresent(), true, annotation.origin());
        UniqueDraft kept = table.uniques.computeIfAbsent(name, n -> unique);
        columns.forEach(c -> kept.columns.add(context.names.physical(c)));
    }

    private static List<Identifier> identifiers(List<String> names) {
        return names.stream().map(Names::logical).toList();
    }
}
