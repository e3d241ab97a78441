package dev.driftless.processor.read;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModel.Kind;
import dev.driftless.processor.entity.JavaType;
import dev.driftless.processor.entity.Member;
import dev.driftless.processor.entity.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads one class. */
final class ClassReader {
    private final ClassFiles classFiles;
    private final TypeReader types;
    private final AnnotationReader annotations;
    private final MemberReader members;

    ClassReader(Elements elements, ClassFiles classFiles) {
        // Only ECJ needs them; javac keeps the order.
        this.classFiles = elements.getClass().getName().startsWith("org.eclipse.") ? classFiles : ClassFiles.NONE;
        this.types = new TypeReader(elements);
        this.annotations = new AnnotationReader(elements, types);
        this.members = new MemberReader(types, annotations);
    }

    /** How many types could not be resolved in all classes read so far. */
    int unresolved() {
        return types.unresolved();
    }

    ClassModel read(TypeElement type, String binaryName) {
        Origin origin = Origin.of(binaryName);
        return new ClassModel(
                binaryName,
                kind(type.getKind()),
                type.getModifiers().contains(Modifier.ABSTRACT),
                type.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                superclass(type.getSuperclass()),
                interfaces(type),
                annotations.read(type, origin),
                members(type, binaryName),
                enumConstants(type, binaryName),
                origin);
    }

    /** The annotations of a package, as those of an interface without members. */
    ClassModel readPackage(PackageElement element, String binaryName) {
        Origin origin = Origin.of(binaryName);
        return new ClassModel(
                binaryName,
                Kind.INTERFACE,
                true,
                List.of(),
                Optional.empty(),
                List.of(),
                annotations.read(element, origin),
                List.of(),
                List.of(),
                origin);
    }

    /** The platform's own classes have no attributes; reading their many members would only cost time. */
    private List<Member> members(TypeElement type, String binaryName) {
        return binaryName.startsWith("java.") ? List.of() : members.read(type, binaryName);
    }

    private Optional<JavaType.Declared> superclass(TypeMirror type) {
        return type instanceof DeclaredType declared && types.read(type) instanceof JavaType.Declared
                ? Optional.of(types.readDeclared(declared))
                : Optional.empty();
    }

    private List<JavaType.Declared> interfaces(TypeElement type) {
        return type.getInterfaces().stream()
                .map(types::read)
                .filter(JavaType.Declared.class::isInstance)
                .map(JavaType.Declared.class::cast)
                .toList();
    }

    private List<String> enumConstants(TypeElement type, String binaryName) {
        if (type.getKind() != ElementKind.ENUM) {
            return List.of();
        }
        List<String> constants = type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map((Element element) -> element.getSimpleName().toString())
                .toList();
        return inOrder(binaryName)
                .filter(order -> Set.copyOf(order).equals(Set.copyOf(constants)))
                .orElse(constants);
    }

    private Optional<List<String>> inOrder(String binaryName) {
        try {
            Optional<InputStream> classFile = classFiles.open(binaryName);
            return classFile.isPresent() ? Optional.of(EnumOrder.read(classFile.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kind kind(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> Kind.INTERFACE;
            case ENUM -> Kind.ENUM;
            case RECORD -> Kind.RECORD;
            case ANNOTATION_TYPE -> Kind.ANNOTATION;
            default -> Kind.CLASS;
        };
    }
}
