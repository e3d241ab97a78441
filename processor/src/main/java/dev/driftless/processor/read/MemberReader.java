package dev.driftless.processor.read;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.Member;
import dev.driftless.processor.entity.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads what may be attributes of a class: fields, then getters, each by name; for a record its components, as declared; for an annotation its elements, as getters. */
final class MemberReader {
    private final TypeReader types;
    private final AnnotationReader annotations;

    MemberReader(TypeReader types, AnnotationReader annotations) {
        this.types = types;
        this.annotations = annotations;
    }

    List<Member> read(TypeElement type, String typeName) {
        if (type.getKind() == ElementKind.RECORD) {
            return components(type, typeName);
        }
        List<Member> fields = new ArrayList<>();
        List<Member> getters = new ArrayList<>();
        for (Element element : type.getEnclosedElements()) {
            if (element.getKind() == ElementKind.FIELD) {
                fields.add(field((VariableElement) element, typeName));
            } else if (element.getKind() == ElementKind.METHOD) {
                getter((ExecutableElement) element, typeName).ifPresent(getters::add);
            }
        }
        // ECJ gives the members of a class file in alphabetical order, and so does Hibernate: a fixed order for both
        // compilers.
        fields.sort(Comparator.comparing(Member::name));
        getters.sort(Comparator.comparing(Member::name));
        fields.addAll(getters);
        return fields;
    }

    private Member field(VariableElement field, String typeName) {
        String name = field.getSimpleName().toString();
        Set<Modifier> modifiers = field.getModifiers();
        Origin origin = Origin.of(typeName, name);
        return new Member(
                name,
                Member.Kind.FIELD,
                types.read(field.asType()),
                modifiers.contains(Modifier.STATIC),
                modifiers.contains(Modifier.TRANSIENT),
                annotations.read(field, origin),
                origin);
    }

    private Optional<Member> getter(ExecutableElement method, String typeName) {
        if (method.getModifiers().contains(Modifier.STATIC)
                || !method.getParameters().isEmpty()) {
            return Optional.empty();
        }
        String methodName = method.getSimpleName().toString();
        Origin origin = Origin.of(typeName, methodName + "()");
        TypeMirror type = method.getReturnType();
        boolean ofAnnotation = method.getEnclosingElement().getKind() == ElementKind.ANNOTATION_TYPE;
        return (ofAnnotation ? Optional.of(methodName) : Names.property(methodName, type))
                .map(name -> new Member(
                        name,
                        Member.Kind.GETTER,
                        types.read(type),
                        false,
                        false,
                        annotations.read(method, origin),
                        origin));
    }

    private List<Member> components(TypeElement type, String typeName) {
        Map<String, List<Element>> carriers = carriers(type);
        List<Member> members = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            Origin origin = Origin.of(typeName, name);
            Map<String, AnnotationModel> byType = new LinkedHashMap<>();
            for (Element carrier : carriers.getOrDefault(name, List.of())) {
                annotations
                        .read(carrier, origin)
                        .forEach(a -> byType.putIfAbsent(a.type() + a.origin().index(), a));
            }
            members.add(new Member(
                    name,
                    Member.Kind.RECORD_COMPONENT,
                    types.read(component.asType()),
                    false,
                    false,
                    List.copyOf(byType.values()),
                    origin));
        }
        return members;
    }

    /**
     * The elements over which the compiler spreads the annotations of a record component: an annotation that only targets fields
     * and methods, as JPA's do, is not on the component itself (JLS 9.7.4).
     */
    private static Map<String, List<Element>> carriers(TypeElement type) {
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        List<Element> all = new ArrayList<>(type.getRecordComponents());
        all.addAll(ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList());
        all.addAll(ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getParameters().isEmpty())
                .toList());
        all.forEach(element -> byName.computeIfAbsent(element.getSimpleName().toString(), n -> new ArrayList<>())
                .add(element));
        return byName;
    }
}
