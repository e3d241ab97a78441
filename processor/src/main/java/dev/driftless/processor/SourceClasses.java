package dev.driftless.processor;

import dev.driftless.processor.entity.Managed;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The names of the classes whose sources are being compiled, collected over the rounds: names stay valid, elements do not. */
final class SourceClasses {
    private final Set<String> all = new TreeSet<>();
    private final Set<String> managed = new TreeSet<>();

    /** Adds the classes of a round. */
    void add(Iterable<? extends Element> roots, Elements elements) {
        ElementFilter.typesIn(set(roots)).forEach(type -> add(type, elements));
    }

    private static Set<Element> set(Iterable<? extends Element> elements) {
        Set<Element> set = new java.util.LinkedHashSet<>();
        elements.forEach(set::add);
        return set;
    }

    private void add(TypeElement type, Elements elements) {
        String name = elements.getBinaryName(type).toString();
        all.add(name);
        if (isManaged(type)) {
            managed.add(name);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, elements));
    }

    private static boolean isManaged(TypeElement type) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            TypeElement annotationType =
                    (TypeElement) annotation.getAnnotationType().asElement();
            if (Managed.ANNOTATIONS.contains(annotationType.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    /** All of them, nested ones included. */
    Set<String> all() {
        return Collections.unmodifiableSet(all);
    }

    /** Those that take part in the mapping. */
    Set<String> managed() {
        return Collections.unmodifiableSet(managed);
    }
}
