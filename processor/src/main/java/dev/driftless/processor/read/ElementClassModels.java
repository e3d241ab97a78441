package dev.driftless.processor.read;

import dev.driftless.processor.entity.ClassModel;
import dev.driftless.processor.entity.ClassModels;
import dev.driftless.processor.entity.ClassSource;
import dev.driftless.processor.entity.ClassSources;
import dev.driftless.processor.entity.ModelText;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that the compiler can see, each read when it is asked for and kept. Valid within one round: the compiler makes its
 * elements anew for the next.
 */
public final class ElementClassModels implements ClassModels {
    private final Elements elements;
    private final ClassReader reader;
    private final Map<String, Optional<ClassModel>> read = new HashMap<>();
    private final ClassSources sources;
    private final Map<String, Optional<ClassSource>> sourcesRead = new HashMap<>();
    private final Set<String> unresolved = new TreeSet<>();

    /** With the order of enum constants as the compiler gives it, which only javac does right for class files. */
    public ElementClassModels(Elements elements) {
        this(elements, ClassFiles.NONE, ClassSources.NONE);
    }

    public ElementClassModels(Elements elements, ClassFiles classFiles, ClassSources sources) {
        this.sources = sources;
        this.elements = elements;
        this.reader = new ClassReader(elements, classFiles);
    }

    @Override
    public Optional<ClassModel> find(String binaryName) {
        Optional<ClassModel> known = read.get(binaryName);
        if (known == null) {
            known = TypeElements.find(elements, binaryName)
                    .map(type -> read(type, binaryName))
                    .or(() -> TypeElements.findPackage(elements, binaryName)
                            .map(element -> reader.readPackage(element, binaryName)));
            read.put(binaryName, known);
        }
        return known;
    }

    @Override
    public Optional<ClassSource> source(String binaryName) {
        Optional<ClassSource> known = sourcesRead.get(binaryName);
        if (known == null) {
            known = sources.source(binaryName);
            sourcesRead.put(binaryName, known);
        }
        return known;
    }

    /** Those of the classes read so far in which the compiler could not resolve a type, annotation or value. */
    public Set<String> unresolved() {
        return Collections.unmodifiableSet(unresolved);
    }

    /** What all classes declare that were asked for so far: see {@link ModelText}. */
    public String text() {
        return ModelText.of(read.values().stream().flatMap(Optional::stream).toList(), this);
    }

    private ClassModel read(TypeElement type, String binaryName) {
        int before = reader.unresolved();
        ClassModel model = reader.read(type, binaryName);
        if (reader.unresolved() > before) {
            unresolved.add(binaryName);
        }
        return model;
    }
}
