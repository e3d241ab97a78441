package dev.driftless.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the sources of an entity set, with or without the processor. One for many sets: it keeps the class path's jars open. */
public final class EntityCompiler implements AutoCloseable {
    private static final int RELEASE = 17;

    private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /**
     * What a compile said, and where its class files are.
     *
     * @param ok whether there was no error
     * @param messages all errors and warnings, {@code File.java:line: KIND: text}
     * @param classes the class output
     */
    public record Compilation(boolean ok, List<String> messages, Path classes) {
        public Compilation {
            messages = List.copyOf(messages);
        }

        /** Every message, one a line. */
        public String report() {
            return String.join("\n", messages);
        }
    }

    /**
     * Compiles all sources below a folder. Those in its {@code library} are compiled before and lie beside the others afterwards, but
     * the compile of the others sees them as class files of its class path.
     *
     * @param sources the folder
     * @param classes the class output; emptied before
     * @param processor the annotation processor to run
     * @param options {@code -Akey=value} and others
     */
    public synchronized Compilation compile(
            Path sources, Path classes, Optional<Processor> processor, List<String> options) throws IOException {
        Path library = sources.resolve("library");
        List<Path> units = javaFiles(sources).stream()
                .filter(file -> !file.startsWith(library))
                .toList();
        if (units.isEmpty()) {
            throw new IOException("no sources in " + sources);
        }
        if (!Files.exists(library)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            return compile(units, classes, processor, options);
        }
        Path jar = classes.resolveSibling(classes.getFileName() + "-library");
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
        Compilation before = compile(javaFiles(library), jar, Optional.empty(), List.of());
        if (!before.ok()) {
            return before;
        }
        List<Path> path = new ArrayList<>(classPath());
        path.add(jar);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        Compilation compilation = compile(units, classes, processor, options);
        copy(jar, classes);
        return compilation;
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private Compilation compile(List<Path> units, Path classes, Optional<Processor> processor, List<String> options)
            throws IOException {
        if (Files.exists(classes)) {
            MariaDbBinaries.delete(classes);
        }
        Files.createDirectories(classes);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(List.of("-parameters", "-Xlint:-removal"));
        if (Runtime.version().feature()
                != RELEASE) { // reading the signatures of a release takes half of a small compile
            all.addAll(List.of("--release", String.valueOf(RELEASE)));
        }
        all.addAll(options);
        if (processor.isEmpty()) {
            all.add("-proc:none");
        }
        JavaCompiler.CompilationTask task = javac.getTask(
                new StringWriter(), files, diagnostics, all, null, files.getJavaFileObjectsFromPaths(units));
        processor.ifPresent(p -> task.setProcessors(List.of(p)));
        boolean ok = task.call();
        return new Compilation(
                ok,
                diagnostics.getDiagnostics().stream()
                        .filter(d -> d.getKind() != Diagnostic.Kind.NOTE)
                        .map(EntityCompiler::text)
                        .toList(),
                classes);
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().toUri()).getFileName().toString();
        return "%s:%d: %s: %s"
                .formatted(file, diagnostic.getLineNumber(), diagnostic.getKind(), diagnostic.getMessage(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
