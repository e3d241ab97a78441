package dev.driftless.processor.entity;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the classes of a mapping declare, as a text by which one compile is told from another. It is the same whether a class is compiled
 * or read from its class file, so that this stays out: method bodies, annotations that exist in sources only, and the getters that Lombok
 * adds where fields are mapped. So do the classes and the defaults of Java, Jakarta and Hibernate: a new version of these is no
 * change of the entities.
 */
public final class ModelText {
    private static final List<String> NOT_THE_APPLICATIONS =
            List.of("java.", "javax.", "jakarta.", "org.hibernate.", "dev.driftless.annotations.");

    private static final String ACCESS = "jakarta.persistence.Access";
    private static final String RETENTION = "java.lang.annotation.Retention";

    private final ClassModels classes;
    private final List<ClassModel> models;
    private final boolean getters;

    private ModelText(List<ClassModel> models, ClassModels classes) {
        this.models = models;
        this.classes = classes;
        this.getters = models.stream().anyMatch(this::mapsGetters);
    }

    /**
     * The text.
     *
     * @param models all classes that the mapping looked at, in any order
     * @param classes finds the annotations' own classes
     */
    public static String of(Collection<ClassModel> models, ClassModels classes) {
        List<ClassModel> own = models.stream()
                .filter(model -> NOT_THE_APPLICATIONS.stream().noneMatch(model.name()::startsWith))
                .filter(model -> !isInSourcesOnly(model))
                .toList();
        return new ModelText(own, classes).text();
    }

    private String text() {
        return models.stream().map(this::of).sorted().collect(Collectors.joining("\n"));
    }

    /** Whether getters of the class are attributes: then some of them are annotated, or the class says so. */
    private boolean mapsGetters(ClassModel model) {
        return model.has(ACCESS)
                || model.members().stream()
                        .anyMatch(member ->
                                isGetter(member) && !annotations(member).isEmpty());
    }

    private static boolean isGetter(Member member) {
        return member.kind() == Member.Kind.GETTER;
    }

    private String of(ClassModel model) {
        return List.of(
                        model.name(),
                        model.kind(),
                        model.isAbstract(),
                        model.typeParameters(),
                        model.superclass(),
                        model.interfaces(),
                        annotations(model),
                        model.members().stream()
                                .filter(member -> getters || !isGetter(member))
                                .map(this::of)
                                .toList(),
                        model.enumConstants())
                .toString();
    }

    private String of(Member member) {
        return List.of(
                        member.name(),
                        member.kind(),
                        member.type(),
                        member.isStatic(),
                        member.isTransient(),
                        annotations(member))
                .toString();
    }

    private List<String> annotations(Annotated element) {
        return element.annotations().stream()
                .filter(annotation -> !isInSourcesOnly(annotation.type()))
                .map(ModelText::of)
                .toList();
    }

    private boolean isInSourcesOnly(String annotationType) {
        return classes.find(annotationType).filter(ModelText::isInSourcesOnly).isPresent();
    }

    private static boolean isInSourcesOnly(ClassModel annotation) {
        return annotation
                .annotation(RETENTION)
                .filter(retention -> retention.constant("value").equals("SOURCE"))
                .isPresent();
    }

    private static String of(AnnotationModel annotation) {
        return annotation.explicit().stream()
                .map(member -> member + "=" + of(annotation.values().get(member)))
                .collect(Collectors.joining(", ", "@" + annotation.type() + "(", ")"));
    }

    private static String of(AnnotationValue value) {
        if (value instanceof AnnotationValue.Nested nested) {
            return of(nested.annotation());
        }
        if (value instanceof AnnotationValue.Many many) {
            return many.values().stream().map(ModelText::of).toList().toString();
        }
        return value.toString();
    }
}
