package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import java.util.Optional;

/**
 * A value that goes into one column, and all that is said about it.
 *
 * @param type its Java type
 * @param element where the annotations stand
 * @param role what the value is: another role has other annotations for the same thing
 * @param column {@code @Column} or its like
 * @param convert {@code @Convert}, from the attribute or from outside
 */
record BasicUse(
        JavaType type,
        Annotated element,
        Role role,
        Optional<AnnotationModel> column,
        Optional<AnnotationModel> convert) {
    /** The roles of a value. */
    enum Role {
        ATTRIBUTE,
        ELEMENT,
        MAP_KEY
    }

    Optional<AnnotationModel> enumerated() {
        return element.annotation(role == Role.MAP_KEY ? Jpa.MAP_KEY_ENUMERATED : Jpa.ENUMERATED);
    }

    Optional<AnnotationModel> temporal() {
        return element.annotation(role == Role.MAP_KEY ? Jpa.MAP_KEY_TEMPORAL : Jpa.TEMPORAL);
    }

    Optional<AnnotationModel> jdbcTypeCode() {
        return element.annotation(role == Role.MAP_KEY ? Jpa.MAP_KEY_JDBC_TYPE_CODE : Jpa.JDBC_TYPE_CODE);
    }

    boolean isLob() {
        return role != Role.MAP_KEY && element.has(Jpa.LOB);
    }

    /** The length that the column gives; absent for 255, which Hibernate takes for "not given". */
    Optional<Integer> length() {
        return column.map(c -> c.number("length", JavaTypeTable.DEFAULT_LENGTH))
                .filter(length -> length != JavaTypeTable.DEFAULT_LENGTH);
    }

    Optional<Integer> precision() {
        return column.map(c -> c.number("precision", 0)).filter(p -> p > 0);
    }

    /** Counts only together with a precision (source: {@code AnnotatedColumn.initMappingColumn}). */
    int scale() {
        return column.map(c -> c.number("scale", 0)).orElse(0);
    }

    Optional<Integer> secondPrecision() {
        return element.annotation(Jpa.FRACTIONAL_SECONDS)
                .map(f -> f.number("value", 0))
                .or(() -> column.filter(c -> c.type().equals(Jpa.COLUMN))
                        .map(c -> c.number("secondPrecision", -1))
                        .filter(p -> p >= 0));
    }

    BasicUse withType(JavaType newType) {
        return new BasicUse(newType, element, role, column, convert);
    }
}
