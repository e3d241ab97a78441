package dev.driftless.processor.read;

import dev.driftless.processor.entity.JavaType;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Turns a type mirror into a {@link JavaType}. A type variable's own bound is read once, so that {@code T extends Comparable<T>} ends. */
final class TypeReader extends SimpleTypeVisitor14<JavaType, Boolean> {

    private final Elements elements;
    private int unresolved;

    TypeReader(Elements elements) {
        this.elements = elements;
    }

    JavaType read(TypeMirror type) {
        return visit(type, false);
    }

    JavaType.Declared readDeclared(DeclaredType type) {
        return declared(type, false);
    }

    /** How many types the compiler could not resolve so far. */
    int unresolved() {
        return unresolved;
    }

    JavaType.Unresolved noteUnresolved(String text) {
        unresolved++;
        return new JavaType.Unresolved(text);
    }

    private JavaType.Declared declared(DeclaredType type, boolean withinBound) {
        List<JavaType> arguments = type.getTypeArguments().stream()
                .map(argument -> visit(argument, withinBound))
                .toList();
        return new JavaType.Declared(binaryName((TypeElement) type.asElement()), arguments);
    }

    private String binaryName(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    @Override
    public JavaType visitPrimitive(PrimitiveType type, Boolean withinBound) {
        return new JavaType.Primitive(Names.keyword(type.getKind()));
    }

    @Override
    public JavaType visitArray(ArrayType type, Boolean withinBound) {
        return new JavaType.ArrayOf(visit(type.getComponentType(), withinBound));
    }

    @Override
    public JavaType visitDeclared(DeclaredType type, Boolean withinBound) {
        return declared(type, withinBound);
    }

    @Override
    public JavaType visitError(ErrorType type, Boolean withinBound) {
        return noteUnresolved(type.asElement().getSimpleName().toString());
    }

    @Override
    public JavaType visitTypeVariable(TypeVariable type, Boolean withinBound) {
        String name = type.asElement().getSimpleName().toString();
        return new JavaType.Variable(name, withinBound ? JavaType.Declared.OBJECT : visit(type.getUpperBound(), true));
    }

    @Override
    public JavaType visitIntersection(IntersectionType type, Boolean withinBound) {
        return visit(type.getBounds().get(0), withinBound);
    }

    @Override
    public JavaType visitWildcard(WildcardType type, Boolean withinBound) {
        TypeMirror bound = type.getExtendsBound();
        return new JavaType.Wildcard(bound == null ? JavaType.Declared.OBJECT : visit(bound, withinBound));
    }

    @Override
    public JavaType visitNoType(NoType type, Boolean withinBound) {
        // Only in `void.class` as an annotation's value: an attribute is never void.
        return type.getKind() == TypeKind.VOID ? new JavaType.Primitive("void") : new JavaType.Unresolved("none");
    }

    @Override
    protected JavaType defaultAction(TypeMirror type, Boolean withinBound) {
        return new JavaType.Unresolved(type.getKind().name());
    }
}
