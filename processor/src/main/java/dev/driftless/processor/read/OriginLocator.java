package dev.driftless.processor.read;

import dev.driftless.processor.entity.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the place that an {@link Origin} names: the way back from values to the compiler, for messages. */
public final class OriginLocator {
    private final Elements elements;
    private final boolean ecj;

    public OriginLocator(Elements elements) {
        this.elements = elements;
        this.ecj = elements.getClass().getName().startsWith("org.eclipse.");
    }

    /**
     * A place for a message.
     *
     * @param element the class or member
     * @param annotation the annotation there
     * @param value the member of the annotation
     */
    public record Place(Element element, Optional<AnnotationMirror> annotation, Optional<AnnotationValue> value) {}

    /**
     * As near as the origin can still be found: a class whose member has gone is itself the place. Absent for records on ECJ, which
     * knows no place for any part of them.
     */
    public Optional<Place> locate(Origin origin) {
        Optional<Element> type = TypeElements.find(elements, origin.type())
                .<Element>map(found -> found)
                .or(() -> TypeElements.findPackage(elements, origin.type()));
        return type.filter(this::hasPlace).map(found -> {
            Element element =
                    origin.member().flatMap(member -> member(found, member)).orElse(found);
            Optional<AnnotationMirror> annotation =
                    origin.annotation().flatMap(name -> annotation(element, name, origin.index()));
            Optional<AnnotationValue> value =
                    annotation.flatMap(mirror -> origin.attribute().flatMap(path -> value(mirror, path)));
            return new Place(element, annotation, value);
        });
    }

    /** Whether the class is still there. */
    public boolean isThere(Origin origin) {
        return TypeElements.find(elements, origin.type()).isPresent()
                || TypeElements.findPackage(elements, origin.type()).isPresent();
    }

    private boolean hasPlace(Element type) {
        return !ecj || type.getKind() != ElementKind.RECORD;
    }

    /** Of a record component the field: it has the component's annotations, and javac knows where it stands. */
    private static Optional<Element> member(Element type, String name) {
        boolean method = name.endsWith("()");
        String simpleName = method ? name.substring(0, name.length() - 2) : name;
        for (Element element : type.getEnclosedElements()) {
            boolean fits = method
                    ? element instanceof ExecutableElement getter
                            && getter.getParameters().isEmpty()
                    : element.getKind() == ElementKind.FIELD;
            if (fits && element.getSimpleName().contentEquals(simpleName)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private Optional<AnnotationMirror> annotation(Element element, String binaryName, int index) {
        List<? extends AnnotationMirror> all = element.getAnnotationMirrors().stream()
                .filter(mirror -> elements.getBinaryName(
                                (TypeElement) mirror.getAnnotationType().asElement())
                        .contentEquals(binaryName))
                .toList();
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /** Follows a path such as {@code indexes[1].columnList}; stops at the last part that the source gives. */
    private static Optional<AnnotationValue> value(AnnotationMirror annotation, String path) {
        Optional<AnnotationValue> found = Optional.empty();
        Object current = annotation;
        for (String part : path.split("[.\\[]", -1)) {
            Optional<AnnotationValue> next = step(current, part);
            if (next.isEmpty()) {
                break;
            }
            found = next;
            current = next.get().getValue();
        }
        return found;
    }

    private static Optional<AnnotationValue> step(Object current, String part) {
        if (current instanceof AnnotationMirror annotation) {
            return annotation.getElementValues().entrySet().stream()
                    .filter(entry -> entry.getKey().getSimpleName().contentEquals(part))
                    .<AnnotationValue>map(Map.Entry::getValue)
                    .findFirst();
        }
        if (current instanceof List<?> array && part.endsWith("]")) {
            int index = Integer.parseInt(part.substring(0, part.length() - 1));
            return index < array.size() ? Optional.of((AnnotationValue) array.get(index)) : Optional.empty();
        }
        return Optional.empty();
    }
}
