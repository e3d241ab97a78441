package dev.driftless.processor.entity;

import java.util.Optional;

/** Finds the sources of classes: of those in this compilation, with a compiler that shows them. */
@FunctionalInterface
public interface ClassSources {
    /** No sources at all. */
    ClassSources NONE = name -> Optional.empty();

    /**
     * Looks a class's source up.
     *
     * @param binaryName such as {@code app.Outer$Inner}
     * @return absent if it is a class file, or the compiler does not show it
     */
    Optional<ClassSource> source(String binaryName);
}
