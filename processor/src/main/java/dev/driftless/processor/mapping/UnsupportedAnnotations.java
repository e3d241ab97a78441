package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import java.util.List;
import java.util.Map;

/** Annotations that change Hibernate's schema in a way that is not followed yet: met anywhere, they are a warning. */
final class UnsupportedAnnotations {
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry(
                    Jpa.COLLECTION_ID + "Type",
                    "@CollectionIdType is not understood: the column gets the type of @CollectionIdJavaClass, or bigint"),
            Map.entry(Jpa.STRUCT, "@Struct is not understood: the structured type is left out"),
            Map.entry(
                    Jpa.HISTORY + "$Excluded",
                    "@Temporal.Excluded is not understood: on MariaDB changes of the column count as history, too"));
    private static final List<String> BINDERS =
            List.of("org.hibernate.annotations.AttributeBinderType", "org.hibernate.annotations.TypeBinderType");
    private final MappingContext context;

    UnsupportedAnnotations(MappingContext context) {
        this.context = context;
    }

    void warn() {
        for (ClassModel type : context.managed) {
            warn(type);
            type.members().forEach(this::warn);
        }
    }

    /** Whether the annotation is one of the user's own that changes what Hibernate has mapped. */
    private boolean isBoundByCode(AnnotationModel annotation) {
        return !annotation.type().startsWith("org.hibernate.")
                && context.classes
                        .find(annotation.type())
                        .filter(type -> BINDERS.stream().anyMatch(type::has))
                        .isPresent();
    }

    private void warn(Annotated element) {
        for (AnnotationModel annotation : element.annotations()) {
            String message = LEFT_OUT.get(annotation.type());
            if (message != null) {
                context.problems.unsupported(annotation.origin(), message);
            }
            if (isBoundByCode(annotation)) {
                context.problems.unsupported(
                        annotation.origin(), "what a binder of your own makes of the mapping is not seen");
            }
        }
    }
}
