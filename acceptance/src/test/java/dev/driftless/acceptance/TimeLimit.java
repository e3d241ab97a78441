package dev.driftless.acceptance;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work of Hibernate's that may never end, as its {@code MappingModelCreationProcess} does where keys refer to each other in some ways. */
final class TimeLimit {
    private static final long SECONDS = Long.getLong("limit", 120);
    private static final long STACK = 16 << 20;

    private TimeLimit() {}

    /** The work took too long, and was given up. */
    static final class Exceeded extends RuntimeException {
        Exceeded(String where) {
            super("Hibernate does not end: " + where);
        }
    }

    /** Does the work in a thread of its own. */
    static <T> T within(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "hibernate", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            String where = where(thread);
            stop(thread);
            throw new Exceeded(where);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The outermost class that builds the mappings of run time. */
    private static String where(Thread thread) {
        String where = "";
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().startsWith("org.hibernate.metamodel.mapping.")) {
                where = frame.getClassName();
            }
        }
        return where.substring(where.lastIndexOf('.') + 1);
    }

    /** Nothing else ends that loop; from Java 20 on nothing at all, and the thread goes on until the process ends. */
    @SuppressWarnings({"deprecation", "removal"})
    private static void stop(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException e) {
            thread.interrupt();
        }
    }
}
