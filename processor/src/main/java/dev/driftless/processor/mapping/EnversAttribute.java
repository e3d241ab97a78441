package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute that Envers audits.
 *
 * @param property what it is mapped to
 * @param flag the name of the column that says whether it was changed, if there is one
 * @param joinTable the {@code @AuditJoinTable} that counts
 * @param parts the audited attributes of an embeddable
 */
record EnversAttribute(
        Property property, Optional<String> flag, Optional<AnnotationModel> joinTable, List<EnversAttribute> parts) {
    EnversAttribute {
        parts = List.copyOf(parts);
    }

    Attribute attribute() {
        return property.attribute();
    }

    /** This attribute, or those inside it. */
    Stream<EnversAttribute> leaves() {
        return property.value() instanceof Value.Component
                ? parts.stream().flatMap(EnversAttribute::leaves)
                : Stream.of(this);
    }
}
