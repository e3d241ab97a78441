package dev.driftless.processor.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Opens the class files that the compiler reads classes from. */
@FunctionalInterface
public interface ClassFiles {
    /** No class files at all. */
    ClassFiles NONE = name -> Optional.empty();

    /**
     * Opens one.
     *
     * @return absent if the class comes from a source, or its file is not found
     */
    Optional<InputStream> open(String binaryName) throws IOException;
}
