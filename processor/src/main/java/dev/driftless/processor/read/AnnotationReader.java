package dev.driftless.processor.read;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads annotations as mirrors: no annotation class needs to be on the processor's own class path. */
final class AnnotationReader {
    private final Elements elements;
    private final TypeReader types;
    private final AnnotationValueReader values;
    private final Map<String, List<Default>> defaults = new HashMap<>();

    AnnotationReader(Elements elements, TypeReader types) {
        this.elements = elements;
        this.types = types;
        this.values = new AnnotationValueReader(elements, types, this);
    }

    /** The annotations of an element, in the order of the source; unresolved ones are left to the compiler to report. */
    List<AnnotationModel> read(Element element, Origin origin) {
        Map<String, Integer> seen = new HashMap<>();
        List<AnnotationModel> models = new ArrayList<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
                types.noteUnresolved(mirror.getAnnotationType().toString());
            } else {
                String type = typeName(mirror);
                int index = seen.merge(type, 1, Integer::sum) - 1;
                models.add(read(mirror, origin.on(type, index)));
            }
        }
        return models;
    }

    AnnotationModel read(AnnotationMirror mirror, Origin origin) {
        SortedMap<String, AnnotationValue> all = new TreeMap<>();
        Set<String> explicit = new TreeSet<>();
        mirror.getElementValues().forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            explicit.add(name);
            all.put(name, values.read(value, origin.at(name)));
        });
        String type = typeName(mirror);
        for (Default member : defaults(mirror, type)) {
            if (!explicit.contains(member.name())) {
                all.put(member.name(), member.everywhere().orElseGet(() -> values.read(member.value(), origin)));
            }
        }
        return new AnnotationModel(type, all, explicit, origin);
    }

    /**
     * The default of an annotation's member.
     *
     * @param everywhere what was read of it; absent for what depends on the place of use: nested annotations
     *     know it, and what does not resolve counts there
     */
    private record Default(
            String name, javax.lang.model.element.AnnotationValue value, Optional<AnnotationValue> everywhere) {}

    private List<Default> defaults(AnnotationMirror mirror, String type) {
        List<Default> known = defaults.get(type);
        if (known == null) {
            known = defaults((TypeElement) mirror.getAnnotationType().asElement(), Origin.of(type));
            defaults.put(type, known);
        }
        return known;
    }

    private List<Default> defaults(TypeElement type, Origin origin) {
        List<Default> read = new ArrayList<>();
        for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
            javax.lang.model.element.AnnotationValue value = member.getDefaultValue();
            if (value != null) {
                read.add(new Default(
                        member.getSimpleName().toString(),
                        value,
                        isPlain(value.getValue()) ? Optional.of(values.read(value, origin)) : Optional.empty()));
            }
        }
        return read;
    }

    private static boolean isPlain(Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof VariableElement
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof String text && !text.equals(AnnotationValueReader.ERROR));
    }

    private String typeName(AnnotationMirror mirror) {
        return elements.getBinaryName((TypeElement) mirror.getAnnotationType().asElement())
                .toString();
    }
}
