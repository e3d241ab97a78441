package dev.driftless.processor;

import com.google.auto.service.AutoService;
import dev.driftless.processor.ProcessorOptions.Drift;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Compares the JPA entities of a compilation with the newest snapshot, says at the sources what drifted, and leaves a draft of the
 * migration in the build folder.
 *
 * <p>Looks at every compilation, even one without an entity: that is how the last entity's removal is seen. Claims no annotation. A
 * bug in here becomes one warning, never a failed build (unless drift is to fail it).
 */
@AutoService(Processor.class)
public final class DriftlessProcessor extends AbstractProcessor {
    private final ProcessorPath path;
    private boolean failed;
    private OptionReader optionReader;
    private ProcessorOptions options;
    private Rounds rounds;

    public DriftlessProcessor() {
        this(new ProcessorPath(DriftlessProcessor.class.getClassLoader()));
    }

    DriftlessProcessor(ProcessorPath path) {
        this.path = path;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return new TreeSet<>(OptionReader.NAMES);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        optionReader = new OptionReader(environment.getOptions());
        options = optionReader.read();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!failed) {
            try {
                process(round);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed = true;
                report(Bug.notice(e, options.drift() == Drift.ERROR));
            }
        }
        return false;
    }

    private void process(RoundEnvironment round) {
        if (rounds == null) {
            rounds = new Rounds(processingEnv, options, path.holdsOnly(DriftlessProcessor.class));
            optionReader.mistakes().forEach(mistake -> report(Notice.error("unknown-option", mistake)));
        }
        if (!optionReader.mistakes().isEmpty()) {
            return;
        }
        if (round.processingOver()) {
            rounds.last(round.errorRaised());
        } else {
            rounds.next(round.getRootElements());
        }
    }

    private void report(Notice notice) {
        new Diagnostics(processingEnv.getMessager(), processingEnv.getElementUtils(), Set.of()).report(notice);
    }
}
