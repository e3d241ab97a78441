package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Annotations that change Hibernate's schema in a way that is not followed yet: met anywhere, they are a warning. */
final class UnsupportedAnnotations {
    private static final String HISTORY = "the tables and columns that keep the history of rows are left out";
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry(
                    Jpa.COLLECTION_ID + "Type",
                    "@CollectionIdType is not understood: the column gets the type of @CollectionIdJavaClass, or bigint"),
            Map.entry(Jpa.STRUCT, "@Struct is not understood: the structured type is left out"),
            Map.entry("org.hibernate.envers.Audited", HISTORY),
            Map.entry(
                    Jpa.HISTORY + "$Excluded",
                    "@Temporal.Excluded is not understood: on MariaDB changes of the column count as history, too"));
    private static final Set<String> HAVE_FOREIGN_KEYS = Set.of(
            Jpa.JOIN_COLUMN,
            Jpa.JOIN_COLUMNS,
            Jpa.JOIN_TABLE,
            Jpa.COLLECTION_TABLE,
            Jpa.PK_JOIN_COLUMN,
            Jpa.PK_JOIN_COLUMNS,
            Jpa.SECONDARY_TABLE,
            Jpa.ASSOCIATION_OVERRIDE,
            Jpa.MAP_KEY_JOIN_COLUMN);
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

    /** What is written behind a foreign key is not followed, wherever the key is described. */
    private void warnOfForeignKeyOptions(AnnotationModel annotation) {
        for (String member : List.of("foreignKey", "inverseForeignKey")) {
            annotation
                    .nested(member)
                    .filter(key -> key.nonEmpty("options").isPresent())
                    .ifPresent(key ->
                            context.problems.unsupported(key.origin(), "the options of a foreign key are left out"));
        }
        for (String member : List.of("value", "joinColumns", "inverseJoinColumns", "pkJoinColumns")) {
            annotation.annotations(member).forEach(this::warnOfForeignKeyOptions);
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
            if (HAVE_FOREIGN_KEYS.contains(annotation.type())) {
                warnOfForeignKeyOptions(annotation);
            }
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
