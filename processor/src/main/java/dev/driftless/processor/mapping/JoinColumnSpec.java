package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One column of a reference as annotations give it.
 *
 * @param name the column's name
 * @param referenced the name of the column it refers to
 * @param formula whether it is a formula and no column
 * @param annotation the annotation; absent if everything is left to the defaults
 */
record JoinColumnSpec(
        Optional<String> name, Optional<String> referenced, boolean formula, Optional<AnnotationModel> annotation) {

    /** Gives a column what the annotation says besides names, but for checks: not every column that refers has them. */
    void describe(ColumnDraft column) {
        annotation.ifPresent(a -> {
            a.nonEmpty("columnDefinition").ifPresent(d -> column.type = new ColumnType.Raw(d));
            a.nonEmpty("comment").ifPresent(c -> column.comment = Optional.of(c));
            a.nonEmpty("options").ifPresent(o -> column.options = Optional.of(o));
        });
    }

    static JoinColumnSpec implicit() {
        return new JoinColumnSpec(Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static JoinColumnSpec of(AnnotationModel joinColumn) {
        return new JoinColumnSpec(
                joinColumn.nonEmpty("name"),
                joinColumn.nonEmpty("referencedColumnName"),
                false,
                Optional.of(joinColumn));
    }

    static JoinColumnSpec ofFormula(AnnotationModel formula) {
        return new JoinColumnSpec(
                Optional.empty(), formula.nonEmpty("referencedColumnName"), true, Optional.of(formula));
    }

    /** Those of an attribute, in whatever way they are written; empty if it has none. */
    static List<JoinColumnSpec> of(Annotated element) {
        List<JoinColumnSpec> specs = new ArrayList<>();
        element.repeated(Jpa.JOIN_COLUMN, Jpa.JOIN_COLUMNS).forEach(j -> specs.add(of(j)));
        if (specs.isEmpty() && element.has(Jpa.MAPS_ID)) {
            element.repeated(Jpa.PK_JOIN_COLUMN, Jpa.PK_JOIN_COLUMNS).forEach(j -> specs.add(of(j)));
        }
        if (specs.isEmpty()) {
            for (AnnotationModel either : element.repeated(Jpa.JOIN_COLUMN_OR_FORMULA, Jpa.JOIN_COLUMNS_OR_FORMULAS)) {
                Optional<AnnotationModel> formula =
                        either.nested("formula").filter(f -> !f.text("value").isBlank());
                formula.map(JoinColumnSpec::ofFormula)
                        .or(() -> either.nested("column").map(JoinColumnSpec::of))
                        .ifPresent(specs::add);
            }
        }
        if (specs.isEmpty()) {
            element.annotation(Jpa.JOIN_FORMULA).map(JoinColumnSpec::ofFormula).ifPresent(specs::add);
        }
        return specs;
    }

    static List<JoinColumnSpec> all(List<AnnotationModel> joinColumns) {
        return joinColumns.stream().map(JoinColumnSpec::of).toList();
    }

    JoinColumnSpec named(String newName) {
        return new JoinColumnSpec(Optional.of(newName), referenced, formula, annotation);
    }

    boolean nullable() {
        return annotation.map(a -> a.flag("nullable", true)).orElse(true);
    }

    boolean unique() {
        return annotation.map(a -> a.flag("unique", false)).orElse(false);
    }

    boolean hasDefinition() {
        return annotation.flatMap(a -> a.nonEmpty("columnDefinition")).isPresent();
    }

    Optional<String> table() {
        return annotation.flatMap(a -> a.nonEmpty("table"));
    }
}
