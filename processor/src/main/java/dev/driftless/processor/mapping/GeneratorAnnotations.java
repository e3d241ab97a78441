package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.ClassModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the annotation that describes an identifier's generator (source: {@code GeneratorAnnotationHelper.findLocalizedMatch},
 * {@code GlobalRegistrationsImpl}). Those of other classes do not count, unless
 * {@code hibernate.jpa.compliance.global_id_generators} is on; those of any package do.
 */
final class GeneratorAnnotations {
    private final MappingContext context;

    GeneratorAnnotations(MappingContext context) {
        this.context = context;
    }

    Optional<AnnotationModel> sequence(EntityDraft entity, Attribute id, String name) {
        return find(entity, id, name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS);
    }

    Optional<AnnotationModel> table(EntityDraft entity, Attribute id, String name) {
        return find(entity, id, name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS);
    }

    /** A generator of any kind: one near the identifier before one of another package. */
    Optional<AnnotationModel> any(EntityDraft entity, Attribute id, String name) {
        return near(entity, id, name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS)
                .or(() -> near(entity, id, name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS))
                .or(() -> near(entity, id, name, Jpa.GENERIC_GENERATOR, Jpa.GENERIC_GENERATORS))
                .or(() -> ofPackage(name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS))
                .or(() -> ofPackage(name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS))
                .or(() -> ofPackage(name, Jpa.GENERIC_GENERATOR, Jpa.GENERIC_GENERATORS));
    }

    /** A generator of any kind at the collection or its class, or of a package (source: {@code CollectionBinder.bindCollection}). */
    Optional<AnnotationModel> ofCollectionId(Attribute collection, String name) {
        return Stream.of(Optional.<Annotated>of(collection), context.classes.find(collection.declaring()))
                .flatMap(Optional::stream)
                .flatMap(place -> Stream.of(
                                place.repeated(Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS),
                                place.repeated(Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS),
                                place.repeated(Jpa.GENERIC_GENERATOR, Jpa.GENERIC_GENERATORS))
                        .flatMap(List::stream))
                .filter(generator -> generator.text("name").equals(name))
                .findFirst()
                .or(() -> ofPackage(name, Jpa.SEQUENCE_GENERATOR, Jpa.SEQUENCE_GENERATORS))
                .or(() -> ofPackage(name, Jpa.TABLE_GENERATOR, Jpa.TABLE_GENERATORS))
                .or(() -> ofPackage(name, Jpa.GENERIC_GENERATOR, Jpa.GENERIC_GENERATORS));
    }

    /** The annotation at the identifier, its class or package whose own type is marked {@code @IdGeneratorType}. */
    Optional<AnnotationModel> custom(Attribute id) {
        return customAt(id)
                .or(() -> context.classes.find(id.declaring()).flatMap(this::customAt))
                .or(() -> packageOf(id.declaring()).flatMap(this::customAt));
    }

    Optional<AnnotationModel> customAt(Annotated element) {
        return element.annotations().stream()
                .filter(a -> generatorOf(a).isPresent())
                .findFirst();
    }

    /** The class that {@code @IdGeneratorType} names at the annotation's type. */
    Optional<AnnotationModel> generatorOf(AnnotationModel annotation) {
        return annotation.type().startsWith("jakarta.persistence.")
                ? Optional.empty()
                : context.classes.find(annotation.type()).flatMap(c -> c.annotation(Jpa.ID_GENERATOR_TYPE));
    }

    private Optional<AnnotationModel> find(
            EntityDraft entity, Attribute id, String name, String type, String container) {
        return near(entity, id, name, type, container).or(() -> ofPackage(name, type, container));
    }

    /** A generator at the attribute, the entity, the declaring class or its package; one without a name fits any. */
    private Optional<AnnotationModel> near(
            EntityDraft entity, Attribute id, String name, String type, String container) {
        List<AnnotationModel> near = Stream.of(
                        Optional.<Annotated>of(id),
                        Optional.<Annotated>of(entity.type),
                        context.classes.find(id.declaring()),
                        packageOf(id.declaring()))
                .flatMap(Optional::stream)
                .flatMap(e -> e.repeated(type, container).stream())
                .toList();
        if (name.isEmpty()) {
            return near.stream().findFirst();
        }
        return near.stream()
                .filter(g -> g.text("name").equals(name))
                .findFirst()
                .or(() -> near.stream().filter(g -> g.text("name").isEmpty()).findFirst());
    }

    private Optional<AnnotationModel> ofPackage(String name, String type, String container) {
        return name.isEmpty()
                ? Optional.empty()
                : context.managed.stream()
                        .map(c -> packageInfo(c.name()))
                        .distinct()
                        .flatMap(p -> context.classes.find(p).stream())
                        .flatMap(p -> p.repeated(type, container).stream())
                        .filter(g -> g.text("name").equals(name))
                        .findFirst();
    }

    private Optional<ClassModel> packageOf(String className) {
        return context.classes.find(packageInfo(className));
    }

    private static String packageInfo(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1) + "package-info";
    }
}
