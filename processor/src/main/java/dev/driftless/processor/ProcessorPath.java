package dev.driftless.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Processor;

/**
 * The annotation processors that a compiler finds beside this one, by the files in which {@link java.util.ServiceLoader} looks. One
 * that is only named on the command line is not seen.
 */
record ProcessorPath(ClassLoader loader) {
    private static final String SERVICES = "META-INF/services/" + Processor.class.getName();

    private static final String COMMENT = "#";

    /** Whether the compiler runs this processor only, so that nobody else generates classes. In doubt, others are there. */
    boolean holdsOnly(Class<? extends Processor> processor) {
        try {
            Set<String> names = new TreeSet<>();
            for (URL file : Collections.list(loader.getResources(SERVICES))) {
                names.addAll(names(file));
            }
            return names.equals(Set.of(processor.getName()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> names(URL file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.contains(COMMENT) ? line.substring(0, line.indexOf(COMMENT)) : line)
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
