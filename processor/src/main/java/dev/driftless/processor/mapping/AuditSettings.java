package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import java.util.Optional;

/**
 * What {@code @Audited.Table} says, or its defaults.
 *
 * @param annotation absent for the defaults
 */
record AuditSettings(Optional<AnnotationModel> annotation) {
    Optional<String> name() {
        return text("name");
    }

    Optional<String> schema() {
        return text("schema");
    }

    Optional<String> catalog() {
        return text("catalog");
    }

    /** The column of the changeset that a row came with. */
    String changeset() {
        return text("changesetIdColumn").orElse("REV");
    }

    /** The column that tells insert, update and delete apart. */
    String modification() {
        return text("modificationTypeColumn").orElse("REVTYPE");
    }

    private Optional<String> text(String member) {
        return annotation.flatMap(a -> a.nonEmpty(member));
    }
}
