package dev.driftless.processor.entity;

import java.util.Optional;

/** Finds classes by name: those of the compilation and those of the class path alike. */
@FunctionalInterface
public interface ClassModels {
    /**
     * Looks a class up.
     *
     * @param binaryName such as {@code app.Outer$Inner}
     * @return absent if no such class can be seen
     */
    Optional<ClassModel> find(String binaryName);

    /** What its source says, where there is one to see. */
    default Optional<ClassSource> source(String binaryName) {
        return Optional.empty();
    }
}
