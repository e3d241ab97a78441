package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Annotated;
import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.processor.entity.JavaType;
import java.util.List;
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
    /** The roles of a value, each with the prefix of its annotations. */
    enum Role {
        ATTRIBUTE(""),
        ELEMENT(""),
        MAP_KEY("MapKey"),
        LIST_INDEX("ListIndex"),
        COLLECTION_ID("CollectionId"),
        ANY_KEY("AnyKey");

        private final String prefix;

        Role(String prefix) {
            this.prefix = prefix;
        }

        boolean isValue() {
            return this == ATTRIBUTE || this == ELEMENT;
        }
    }

    Optional<AnnotationModel> enumerated() {
        return ofRole(Jpa.ENUMERATED, Jpa.MAP_KEY_ENUMERATED);
    }

    Optional<AnnotationModel> temporal() {
        return ofRole(Jpa.TEMPORAL, Jpa.MAP_KEY_TEMPORAL);
    }

    private Optional<AnnotationModel> ofRole(String ofValues, String ofKeys) {
        return role.isValue()
                ? element.annotation(ofValues)
                : role == Role.MAP_KEY ? element.annotation(ofKeys) : Optional.empty();
    }

    /** {@code @JdbcTypeCode} or its like for the role. */
    Optional<AnnotationModel> jdbcTypeCode() {
        return element.annotation(hibernates("JdbcTypeCode"));
    }

    /** {@code @JdbcType} or its like for the role. */
    Optional<AnnotationModel> jdbcType() {
        return element.annotation(hibernates("JdbcType"));
    }

    /** {@code @JavaType} or its like for the role. */
    Optional<AnnotationModel> javaType() {
        return element.annotation(hibernates("JavaType"));
    }

    /** {@code @Type} or its like for the role. */
    Optional<AnnotationModel> userType() {
        return element.annotation(hibernates("Type"));
    }

    private String hibernates(String annotation) {
        return Jpa.HIBERNATE + role.prefix + annotation;
    }

    boolean isLob() {
        return role.isValue() && element.has(Jpa.LOB);
    }

    /** The same without a word about its Java type. */
    BasicUse withoutJavaType() {
        return new BasicUse(type, new Without(element, List.of(hibernates("JavaType"))), role, column, convert);
    }

    BasicUse withColumn(Optional<AnnotationModel> newColumn) {
        return new BasicUse(type, element, role, newColumn, convert);
    }

    /** The same without what its column says, which does not count for what is a time in Java. */
    BasicUse withoutColumn() {
        return new BasicUse(type, element, role, Optional.empty(), convert);
    }

    BasicUse withElement(Annotated newElement) {
        return new BasicUse(type, newElement, role, column, convert);
    }

    /**
     * The length that the column gives; absent for 255, which Hibernate takes for "not given", and for times, which have none (source:
     * {@code Column.calculateColumnSize}).
     */
    Optional<Integer> length() {
        return column.filter(c -> !JavaTypeTable.isTemporal(type))
                .map(c -> c.number("length", JavaTypeTable.DEFAULT_LENGTH))
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
