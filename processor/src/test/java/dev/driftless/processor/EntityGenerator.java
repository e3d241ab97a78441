package dev.driftless.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor beside another one, which generates an entity in the first round. */
final class EntityGenerator extends AbstractProcessor {
    private final DriftlessProcessor processor;
    private boolean done;

    /** With the processors that ours believes to be there. */
    EntityGenerator(ProcessorPath path) {
        processor = new DriftlessProcessor(path);
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        processor.init(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        if (!done) {
            done = true;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("app.Generated").openWriter()) {
                writer.write("package app;\n@jakarta.persistence.Entity class Generated {"
                        + " @jakarta.persistence.Id Long id; }\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
