package dev.driftless.runtime;

import java.util.Optional;

/** The class path of the application that calls. */
final class ApplicationClasses {
    private ApplicationClasses() {}

    /** The loader of the running thread, which sees the application even where it lies above us. */
    static ClassLoader loader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElseGet(ApplicationClasses.class::getClassLoader);
    }
}
