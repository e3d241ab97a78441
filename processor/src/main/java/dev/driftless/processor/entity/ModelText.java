package dev.driftless.processor.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the classes of a mapping say, as a text by which one compile is told from another. It is the same whether a class is compiled or
 * read from its class file: annotations that exist in sources only stay out. So do the classes and the defaults of Java, Jakarta and
 * Hibernate: a new version of these is no change of the entities.
 */
public final class ModelText {
    private static final List<String> NOT_THE_APPLICATIONS =
            List.of("java.", "javax.", "jakarta.", "org.hibernate.", "dev.driftless.annotations.");

    private static final String RETENTION = "java.lang.annotation.Retention";

    private final ClassModels classes;

    private ModelText(ClassModels classes) {
        this.classes = classes;
    }

    /**
     * The text.
     *
     * @param models all classes that the mapping looked at, in any order
     * @param sources those whose code it read, in any order
     * @param classes finds the annotations' own classes
     */
    public static String of(Collection<ClassModel> models, Collection<ClassSource> sources, ClassModels classes) {
        ModelText text = new ModelText(classes);
        StringBuilder all = new StringBuilder();
        models.stream()
                .filter(model -> isTheApplications(model.name()))
                .map(text::of)
                .sorted()
                .forEach(line -> all.append(line).append('\n'));
        sources.stream()
                .filter(source -> isTheApplications(source.name()))
                .map(ClassSource::toString)
                .sorted()
                .forEach(line -> all.append(line).append('\n'));
        return all.toString();
    }

    private static boolean isTheApplications(String name) {
        return NOT_THE_APPLICATIONS.stream().noneMatch(name::startsWith);
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
                        model.members().stream().map(this::of).toList(),
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
        return classes.find(annotationType)
                .flatMap(type -> type.annotation(RETENTION))
                .filter(retention -> retention.constant("value").equals("SOURCE"))
                .isPresent();
    }

    private static String of(AnnotationModel annotation) {
        return annotation.explicit().stream()
                .map(member -> member + "="
                        + Optional.ofNullable(annotation.values().get(member))
                                .map(ModelText::of)
                                .orElse(""))
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
