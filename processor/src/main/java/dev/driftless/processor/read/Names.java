package dev.driftless.processor.read;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules by which Java names become attribute names. */
public final class Names {
    private Names() {}

    static String keyword(TypeKind primitive) {
        return primitive.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The property that a method without parameters gets, if it is a getter: {@code getX}, or {@code isX} with a boolean. */
    static Optional<String> property(String method, TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        if (method.startsWith("get") && method.length() > 3) {
            return Optional.of(decapitalize(method.substring(3)));
        }
        if (method.startsWith("is") && method.length() > 2 && isBoolean(type)) {
            return Optional.of(decapitalize(method.substring(2)));
        }
        return Optional.empty();
    }

    private static boolean isBoolean(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return element.getQualifiedName().contentEquals("java.lang.Boolean");
        }
        return type.getKind() == TypeKind.BOOLEAN;
    }

    /** JavaBeans 1.01 section 8.8, as {@code java.beans.Introspector}: {@code URL} stays as it is. */
    public static String decapitalize(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
