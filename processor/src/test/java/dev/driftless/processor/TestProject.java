package dev.driftless.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A Maven project in a folder of its own, compiled by a real compiler with the processor. */
final class TestProject {
    private static final Path SOURCES = Path.of("src/main/java");

    private final Path root;
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private String classOutput = "target/classes";
    private Tool tool = Tool.JAVAC;
    private Processor processor = new DriftlessProcessor();
    private String processorPath = "";

    /** The compilers. */
    enum Tool {
        JAVAC,
        ECJ
    }

    /** What a compiler said. */
    record Message(Diagnostic.Kind kind, String file, long line, long column, String text) {
        @Override
        public String toString() {
            String place = file.isEmpty() ? "" : file + ":[" + line + "," + column + "] ";
            return kind + " " + place + text;
        }
    }

    /** What came of a compile. */
    record Result(boolean success, List<Message> messages) {
        /** What the processor said, or all that the compiler said as an error. */
        List<Message> relevant() {
            return messages.stream()
                    .filter(m -> m.text().contains("driftless") || m.kind() == Diagnostic.Kind.ERROR)
                    .toList();
        }

        /** Its warnings and errors. */
        List<Message> driftless() {
            return messages.stream()
                    .filter(m -> m.text().contains("[driftless:") && m.kind() != Diagnostic.Kind.NOTE)
                    .toList();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            relevant().forEach(m -> text.append(m).append('\n'));
            return text.toString();
        }
    }

    TestProject(Path root) {
        this.root = root;
        write("pom.xml", "<project/>\n");
    }

    Path root() {
        return root;
    }

    Path classOutput() {
        return root.resolve(classOutput);
    }

    TestProject classOutput(String newClassOutput) {
        classOutput = newClassOutput;
        return this;
    }

    Path drafts() {
        return root.resolve("target/driftless");
    }

    Path snapshots() {
        return root.resolve("snapshots/main");
    }

    /** Adds {@code -Adriftless.name=value}. */
    TestProject option(String name, String value) {
        options.add("-Adriftless." + name + "=" + value);
        return this;
    }

    TestProject on(Tool newTool) {
        tool = newTool;
        return this;
    }

    /** As Maven and Eclipse do, so that classes which are not compiled now are seen. */
    TestProject classOutputOnClassPath() {
        classPath.add(classOutput());
        return this;
    }

    TestProject alsoOnClassPath(Path folder) {
        classPath.add(folder);
        return this;
    }

    TestProject processor(Processor newProcessor) {
        processor = newProcessor;
        return this;
    }

    /** Lets the compiler find the processors itself, as builds do, in this order. */
    TestProject processorPath(String... path) {
        processorPath = String.join(java.io.File.pathSeparator, path);
        return this;
    }

    /** A source of package {@code app}, named after its class. */
    TestProject source(String className, String text) {
        return write(
                SOURCES.resolve("app/" + className + ".java").toString(),
                "package app;\nimport jakarta.persistence.*;\n" + text);
    }

    TestProject removeSource(String className) {
        return delete(SOURCES.resolve("app/" + className + ".java").toString());
    }

    TestProject removeClass(String className) {
        return delete("target/classes/app/" + className + ".class");
    }

    TestProject write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestProject delete(String path) {
        try {
            Files.delete(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Puts the files of a folder in the place of all sources. */
    TestProject sources(Path folder) {
        deleteTree(root.resolve(SOURCES));
        files(folder)
                .forEach(file -> write(
                        SOURCES.resolve("app")
                                .resolve(folder.relativize(file).toString())
                                .toString(),
                        text(file)));
        return this;
    }

    TestProject clean() {
        deleteTree(root.resolve("target"));
        return this;
    }

    Result compile() {
        return compile(files(root.resolve(SOURCES)).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList());
    }

    /** Compiles only some classes of package {@code app}. */
    Result compileOnly(String... classNames) {
        return compile(Stream.of(classNames)
                .map(name -> root.resolve(SOURCES).resolve("app/" + name + ".java"))
                .toList());
    }

    private Result compile(List<Path> files) {
        JavaCompiler compiler = tool == Tool.ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classOutput());
            Files.createDirectories(root.resolve("target/generated-sources"));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    manager,
                    collector,
                    arguments(),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            if (processorPath.isEmpty()) {
                task.setProcessors(List.of(processor));
                processor = new DriftlessProcessor();
            }
            boolean success = task.call();
            return new Result(
                    success,
                    collector.getDiagnostics().stream().map(this::message).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-d", classOutput().toString()));
        arguments.addAll(List.of("-s", root.resolve("target/generated-sources").toString()));
        StringBuilder path = new StringBuilder(System.getProperty("java.class.path"));
        classPath.forEach(folder -> path.insert(0, folder + java.io.File.pathSeparator));
        arguments.addAll(List.of("-classpath", path.toString(), "-g"));
        if (tool == Tool.ECJ) {
            arguments.addAll(List.of("--release", "17"));
        }
        if (!processorPath.isEmpty()) {
            arguments.addAll(List.of("-processorpath", processorPath));
        }
        arguments.addAll(options);
        return arguments;
    }

    private Message message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.getName()).getFileName().toString();
        String text = diagnostic.getMessage(Locale.ROOT).replace(root.toString(), "<root>");
        return new Message(diagnostic.getKind(), file, diagnostic.getLineNumber(), diagnostic.getColumnNumber(), text);
    }

    /** Accepts the draft by hand, as the contract of the drafts folder says. */
    TestProject accept(String name) {
        try {
            Path up = files(drafts()).stream()
                    .filter(file -> file.getFileName().toString().startsWith("V"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing is drafted"));
            String version = up.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1");
            Files.createDirectories(snapshots());
            Files.move(
                    drafts().resolve("snapshot.json"),
                    snapshots().resolve("V" + version + "__" + name + ".json"),
                    StandardCopyOption.REPLACE_EXISTING);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder of the project, by path. */
    SortedMap<String, String> tree(Path folder) {
        SortedMap<String, String> tree = new TreeMap<>();
        files(folder).forEach(file -> tree.put(folder.relativize(file).toString(), text(file)));
        return tree;
    }

    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
