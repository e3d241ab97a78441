package dev.driftless.processor.read;

import dev.driftless.processor.entity.AnnotationValue;
import dev.driftless.processor.entity.AnnotationValue.ClassOf;
import dev.driftless.processor.entity.AnnotationValue.Constant;
import dev.driftless.processor.entity.AnnotationValue.Decimal;
import dev.driftless.processor.entity.AnnotationValue.Flag;
import dev.driftless.processor.entity.AnnotationValue.Many;
import dev.driftless.processor.entity.AnnotationValue.Nested;
import dev.driftless.processor.entity.AnnotationValue.Text;
import dev.driftless.processor.entity.AnnotationValue.Whole;
import dev.driftless.processor.entity.Origin;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Reads one value of an annotation. The second argument says where it stands: {@code indexes[1]} within an array. */
final class AnnotationValueReader extends SimpleAnnotationValueVisitor14<AnnotationValue, Origin> {
    /** How javac and ECJ spell a value that does not compile. */
    static final String ERROR = "<error>";

    private final Elements elements;
    private final TypeReader types;
    private final AnnotationReader annotations;

    AnnotationValueReader(Elements elements, TypeReader types, AnnotationReader annotations) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
    }

    AnnotationValue read(javax.lang.model.element.AnnotationValue value, Origin origin) {
        return value.accept(this, origin);
    }

    @Override
    public AnnotationValue visitBoolean(boolean value, Origin origin) {
        return new Flag(value);
    }

    /** A text, or, where a name or expression does not resolve, what the compilers give instead of any value. */
    @Override
    public AnnotationValue visitString(String value, Origin origin) {
        return value.equals(ERROR) ? new ClassOf(types.noteUnresolved(value)) : new Text(value);
    }

    @Override
    public AnnotationValue visitChar(char value, Origin origin) {
        return new Text(String.valueOf(value));
    }

    @Override
    public AnnotationValue visitFloat(float value, Origin origin) {
        return new Decimal(value);
    }

    @Override
    public AnnotationValue visitDouble(double value, Origin origin) {
        return new Decimal(value);
    }

    @Override
    public AnnotationValue visitEnumConstant(VariableElement constant, Origin origin) {
        TypeElement type = (TypeElement) constant.getEnclosingElement();
        return new Constant(
                elements.getBinaryName(type).toString(),
                constant.getSimpleName().toString());
    }

    @Override
    public AnnotationValue visitType(TypeMirror type, Origin origin) {
        return new ClassOf(types.read(type));
    }

    @Override
    public AnnotationValue visitAnnotation(AnnotationMirror annotation, Origin origin) {
        return new Nested(annotations.read(annotation, origin));
    }

    @Override
    public AnnotationValue visitArray(List<? extends javax.lang.model.element.AnnotationValue> array, Origin origin) {
        List<AnnotationValue> read = new ArrayList<>();
        for (javax.lang.model.element.AnnotationValue value : array) {
            read.add(read(value, origin.element(read.size())));
        }
        return new Many(read);
    }

    /** The integral types. */
    @Override
    protected AnnotationValue defaultAction(Object value, Origin origin) {
        return value instanceof Number number
                ? new Whole(number.longValue())
                : new ClassOf(types.noteUnresolved(value.toString()));
    }
}
