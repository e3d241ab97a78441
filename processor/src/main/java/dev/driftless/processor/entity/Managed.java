package dev.driftless.processor.entity;

import java.util.List;

/** The annotations by which a class takes part in the mapping. */
public final class Managed {
    /** Binary names, in a fixed order. */
    public static final List<String> ANNOTATIONS = List.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");

    private Managed() {}

    public static boolean is(ClassModel model) {
        return ANNOTATIONS.stream().anyMatch(model::has);
    }
}
