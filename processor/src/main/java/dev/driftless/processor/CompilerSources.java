package dev.driftless.processor;

import dev.driftless.processor.entity.ClassSources;
import dev.driftless.processor.source.TreeSources;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The sources as the compiler shows them. Only javac does, and only to who has its own environment: build tools hand out a wrapper,
 * which is looked into. Where that does not work, there are no sources to see, and what they would have said becomes a warning.
 */
final class CompilerSources {
    private static final int WRAPPERS = 5;

    private CompilerSources() {}

    static ClassSources of(ProcessingEnvironment environment) {
        try {
            return TreeSources.of(unwrapped(environment));
        } catch (RuntimeException | LinkageError e) {
            return ClassSources.NONE;
        }
    }

    private static ProcessingEnvironment unwrapped(ProcessingEnvironment environment) {
        ProcessingEnvironment current = environment;
        for (int i = 0; i < WRAPPERS; i++) {
            if (current.getClass().getName().startsWith("com.sun.tools.javac.")) {
                return current;
            }
            Object wrapper = Proxy.isProxyClass(current.getClass()) ? Proxy.getInvocationHandler(current) : current;
            Optional<ProcessingEnvironment> inner = inner(wrapper);
            if (inner.isEmpty()) {
                break;
            }
            current = inner.get();
        }
        return current;
    }

    private static Optional<ProcessingEnvironment> inner(Object wrapper) {
        for (Class<?> type = wrapper.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()
                        && field.trySetAccessible()
                        && value(field, wrapper) instanceof ProcessingEnvironment found
                        && found != wrapper) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static Object value(Field field, Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
