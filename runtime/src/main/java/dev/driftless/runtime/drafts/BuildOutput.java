package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.CompiledModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What the last build made of the unit, beside the drafts. A build tool compiles when sources change, not when snapshots do: without
 * help, Maven finds nothing to compile after an accept, and the jar goes on to say that drift is open. At worst nothing here works,
 * and a clean build does it.
 */
final class BuildOutput {
    private static final String RESOURCES = "/resources/";

    private final Path classes;
    private final List<String> entities;

    private BuildOutput(Path classes, List<String> entities) {
        this.classes = classes;
        this.entities = entities;
    }

    /** The output of Maven or Gradle that holds the unit's compiled model, if the drafts lie where these build. */
    static Optional<BuildOutput> of(DraftsFolder drafts, String unit) {
        for (String place : List.of("../classes", "../classes/java/main")) {
            Path classes = drafts.resolve(place);
            Path model = classes.resolve("META-INF/driftless/" + unit + ".json");
            if (Files.isRegularFile(model)) {
                try {
                    String text = Files.readString(model);
                    List<String> entities =
                            CompiledModelFile.read(text, drafts.shown(model)).entities();
                    return Optional.of(new BuildOutput(classes, entities));
                } catch (IOException | RuntimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Makes the class files of the unit look older than their sources, so that the next build compiles them. */
    void outdate() {
        for (String entity : entities) {
            Path file = classes.resolve(entity.replace('.', '/') + ".class");
            if (Files.isRegularFile(file)) {
                ifPossible(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)));
            }
        }
    }

    /** Deletes the copies of removed scripts, which Maven would keep and pack. */
    void forget(List<Path> scripts) {
        for (Path script : scripts) {
            String path = script.toString().replace('\\', '/');
            int at = path.lastIndexOf(RESOURCES);
            if (at >= 0) {
                ifPossible(() -> Files.deleteIfExists(classes.resolve(path.substring(at + RESOURCES.length()))));
            }
        }
    }

    private static void ifPossible(Callable<?> action) {
        try {
            action.call();
        } catch (Exception e) {
            // the files that count are written: a build output that resists is no reason to fail
        }
    }
}
