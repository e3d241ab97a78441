package dev.driftless.processor.read;

import com.sun.source.util.JavacTask;
import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.Managed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java sources as javac sees them, for tests of what comes after. The class path is the test's own, so Jakarta Persistence,
 * Hibernate's annotations and Driftless's are there. Nothing is written.
 */
public final class CompiledSources implements ClassModels {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^[\\w\\s]*?\\b(?:class|interface|enum|record|@interface)\\s+(\\w+)");

    private final List<String> names;
    private final ElementClassModels classes;

    private CompiledSources(List<String> names, ElementClassModels classes) {
        this.names = names;
        this.classes = classes;
    }

    /** Compiles whole compilation units; fails with the compiler's messages if they are wrong. */
    public static CompiledSources of(String... units) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-proc:none", "-Xlint:none"),
                        null,
                        Stream.of(units).map(CompiledSources::unit).toList());
        CompiledSources sources = analyze(task);
        List<String> errors = diagnostics.getDiagnostics().stream()
                .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(Objects::toString)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", errors));
        }
        return sources;
    }

    private static CompiledSources analyze(JavacTask task) {
        try {
            task.parse();
            Set<String> names = new TreeSet<>();
            for (Element element : task.analyze()) {
                if (element instanceof TypeElement type) {
                    addWithNested(task.getElements(), type, names);
                }
            }
            return new CompiledSources(List.copyOf(names), new ElementClassModels(task.getElements()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addWithNested(Elements elements, TypeElement type, Set<String> names) {
        names.add(elements.getBinaryName(type).toString());
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addWithNested(elements, nested, names));
    }

    private static JavaFileObject unit(String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in\n" + text);
        }
        Matcher inPackage = PACKAGE.matcher(text);
        String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        URI uri = URI.create("string:///" + folder + type.group(1) + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Every class of the sources that has one of {@link Managed#ANNOTATIONS}, by name. */
    public List<ClassModel> managed() {
        return names.stream()
                .map(name -> find(name).orElseThrow())
                .filter(Managed::is)
                .toList();
    }

    /** Any class, of the sources or of the class path, that has to be there. */
    public ClassModel get(String binaryName) {
        return find(binaryName).orElseThrow(() -> new IllegalArgumentException("no class " + binaryName));
    }

    @Override
    public Optional<ClassModel> find(String binaryName) {
        return classes.find(binaryName);
    }
}
