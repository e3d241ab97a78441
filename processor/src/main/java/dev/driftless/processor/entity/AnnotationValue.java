package dev.driftless.processor.entity;

import java.util.List;

/** A value in an annotation. */
public sealed interface AnnotationValue {
    record Text(String value) implements AnnotationValue {}

    /** Any integral constant. */
    record Whole(long value) implements AnnotationValue {}

    record Decimal(double value) implements AnnotationValue {}

    record Flag(boolean value) implements AnnotationValue {}

    /** An enum constant, by its type's binary name and its own name. */
    record Constant(String type, String name) implements AnnotationValue {}

    record ClassOf(JavaType type) implements AnnotationValue {}

    record Nested(AnnotationModel annotation) implements AnnotationValue {}

    record Many(List<AnnotationValue> values) implements AnnotationValue {
        public Many {
            values = List.copyOf(values);
        }
    }
}
