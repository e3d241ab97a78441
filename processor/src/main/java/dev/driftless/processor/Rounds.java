package dev.driftless.processor;

import com.palantir.javapoet.JavaFile;
import dev.driftless.processor.ProcessorOptions.Drift;
import dev.driftless.processor.generate.SchemaVersionSource;
import dev.driftless.schema.draft.CompiledModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The course of one compilation. In the first round with mapped classes {@code SchemaVersion} is generated, which makes the
 * compiler start another round; in that one, with everything known that other processors generated meanwhile, its values. Where no
 * other processor is at work, the values come at once: each round makes javac enter all sources again. Draft and messages wait for
 * the last round, when it is known whether the sources have errors.
 */
final class Rounds {
    private static final String NO_FOLDER =
            "The compiler does not write class files to a folder, so that no module, no snapshots and no place for drafts can be found. Nothing is compared.";

    private static final String STALE =
            "The compiler does not generate SchemaVersion anew while the class file of the last compile is on its class path, so that it keeps its old values. Build clean.";

    private static final String LATE =
            "Another annotation processor generated classes after the values of SchemaVersion: VERSION is right, FINGERPRINT and DRIFTED do not know of those classes. The draft does. Do not rely on these two constants.";

    private final ProcessingEnvironment environment;
    private final ProcessorOptions options;
    private final boolean alone;
    private final SourceClasses sources = new SourceClasses();
    private final ClassOutput output;
    private final Optional<CompiledModel> last;
    private final Optional<Workspace> workspace;
    private Optional<String> packageName = Optional.empty();
    private Optional<Findings> findings = Optional.empty();
    private final Set<String> generated = new TreeSet<>();
    private Set<String> foundAmong = Set.of();
    private boolean stale;

    /** With whether no other processor generates classes. */
    Rounds(ProcessingEnvironment environment, ProcessorOptions options, boolean alone) {
        this.environment = environment;
        this.options = options;
        this.alone = alone;
        this.output = classOutput(environment, options);
        this.last = output.last();
        this.workspace = output.folder().map(folder -> Workspace.of(folder, options));
    }

    private static ClassOutput classOutput(ProcessingEnvironment environment, ProcessorOptions options) {
        try {
            return ClassOutput.of(options.unit(), environment.getFiler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round that is not the last. */
    void next(Set<? extends Element> roots) {
        sources.add(roots, environment.getElementUtils());
        if (workspace.isEmpty() || belongsToAnother()) {
            return;
        }
        if (packageName.isPresent()) {
            if (findings.isEmpty()) {
                values(find());
            }
        } else if (!candidates().isEmpty()) {
            packageName = Optional.of(CommonPackage.of(candidates()));
            write(SchemaVersionSource.schemaVersion(packageName.get(), options.unit(), canMarkGenerated()));
            if (alone) {
                values(find());
            }
        }
    }

    /** The last round, in which no source can be generated any more. */
    void last(boolean errors) {
        if (errors || belongsToAnother()) {
            return;
        }
        Diagnostics diagnostics =
                new Diagnostics(environment.getMessager(), environment.getElementUtils(), sources.all());
        if (workspace.isEmpty()) {
            if (!sources.managed().isEmpty()) {
                diagnostics.report(Notice.warning("no-class-folder", NO_FOLDER));
            }
            return;
        }
        boolean stillTrue = findings.isPresent() && foundAmong.equals(classesOfOthers());
        Findings result = stillTrue ? findings.get() : find();
        new Outcome(options, workspace.get(), output, diagnostics).publish(result);
        if ((stale || !stillTrue) && packageName.isPresent() && saysOtherwise(valuesOf(result))) {
            diagnostics.report(Notice.warning("partial-compile", stale ? STALE : LATE));
        }
    }

    /**
     * Whether the unit is compiled elsewhere in the module: this is a compilation of its tests, say, and sees the entities only as
     * class files.
     */
    private boolean belongsToAnother() {
        return last.isEmpty()
                && workspace.isPresent()
                && output.onClassPath()
                        .filter(file -> file.startsWith(workspace.get().module()))
                        .isPresent();
    }

    private Set<String> candidates() {
        Set<String> names = new TreeSet<>(sources.managed());
        last.ifPresent(model -> names.addAll(model.entities()));
        return names;
    }

    /** What is compiled but for what is generated here, which changes nothing. */
    private Set<String> classesOfOthers() {
        Set<String> others = new TreeSet<>(sources.all());
        others.removeAll(generated);
        return others;
    }

    private Findings find() {
        try {
            foundAmong = classesOfOthers();
            return new CompileRun(
                            options,
                            workspace.orElseThrow(),
                            environment.getElementUtils(),
                            environment.getFiler(),
                            CompilerSources.of(environment))
                    .find(candidates(), sources.all());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Findings.only(Bug.notice(e, options.drift() == Drift.ERROR));
        }
    }

    private void values(Findings found) {
        findings = Optional.of(found);
        write(valuesOf(found));
    }

    private JavaFile valuesOf(Findings found) {
        Optional<CompiledModel> model = found.unit().map(Findings.Unit::model);
        return SchemaVersionSource.values(
                packageName.orElseThrow(),
                model.flatMap(CompiledModel::version).orElse(""),
                model.map(CompiledModel::fingerprint).orElse(""),
                model.map(CompiledModel::drifted).orElse(true),
                canMarkGenerated());
    }

    /** The annotation is in a module of its own ({@code java.compiler}), which a named module need not read. */
    private boolean canMarkGenerated() {
        Elements elements = environment.getElementUtils();
        boolean modular = sources.all().stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .findFirst()
                .map(elements::getModuleOf)
                .filter(module -> !module.isUnnamed())
                .isPresent();
        return !modular && elements.getTypeElement("javax.annotation.processing.Generated") != null;
    }

    /** Generates a class, unless the sources have one of that name. */
    private void write(JavaFile source) {
        if (sources.all().contains(name(source))) {
            return;
        }
        try {
            source.writeTo(environment.getFiler());
            generated.add(name(source));
        } catch (FilerException e) {
            // ECJ's batch compiler generates no class that it sees as a class file of an earlier compile.
            stale = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(JavaFile source) {
        String simpleName = source.typeSpec().name();
        return source.packageName().isEmpty() ? simpleName : source.packageName() + "." + simpleName;
    }

    /** Whether the class file of the values, which could not be generated anew, says something else. */
    private boolean saysOtherwise(JavaFile values) {
        TypeElement old = environment.getElementUtils().getTypeElement(name(values));
        String text = values.toString();
        return old != null
                && ElementFilter.fieldsIn(old.getEnclosedElements()).stream()
                        .map(field -> environment.getElementUtils().getConstantExpression(field.getConstantValue()))
                        .anyMatch(value -> !text.contains(" = " + value + ";"));
    }
}
