package dev.driftless.processor;

import dev.driftless.schema.draft.BuildOutputException;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.CompiledModelFile;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The unit's compiled model in the class output, and so the way to find the class output itself. */
final class ClassOutput {
    private static final String FOLDER = "META-INF/driftless/";
    private static final String SNAPSHOT = ".snapshot";

    private final String unit;
    private final String name;
    private final Filer filer;
    private final FileObject file;

    private ClassOutput(String unit, String name, Filer filer, FileObject file) {
        this.unit = unit;
        this.name = name;
        this.filer = filer;
        this.file = file;
    }

    static ClassOutput of(String unit, Filer filer) throws IOException {
        String name = FOLDER + unit + ".json";
        return new ClassOutput(unit, name, filer, filer.createResource(StandardLocation.CLASS_OUTPUT, "", name));
    }

    /** The folder; absent if the compiler does not write to a folder. */
    Optional<Path> folder() {
        return path(file.toUri()).map(path -> path.getParent().getParent().getParent());
    }

    /** The model that the last compile left here; one that cannot be read counts as none, because it is only build output. */
    Optional<CompiledModel> last() {
        Optional<Path> path = path(file.toUri()).filter(Files::isRegularFile);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompiledModelFile.read(Files.readString(path.get()), name));
        } catch (IOException | BuildOutputException e) {
            return Optional.empty();
        }
    }

    /** The same unit's model of another compilation, where it lies on this one's class path. */
    Optional<Path> onClassPath() {
        try {
            URI found = filer.getResource(StandardLocation.CLASS_PATH, "", name).toUri();
            return path(found).filter(Files::isRegularFile).filter(path -> !path(file.toUri())
                    .equals(Optional.of(path)));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the model, and beside it the newest snapshot, with which {@code diff} compares a database where the sources are not. The
     * snapshot that the last compile left is kept if it is still the newest.
     */
    void write(CompiledModel model, Optional<Snapshot> head) throws IOException {
        Optional<CompiledModel> last = last();
        boolean kept = last.flatMap(CompiledModel::head).equals(model.head())
                && last.flatMap(CompiledModel::version).equals(model.version())
                && path(file.toUri())
                        .filter(path -> Files.isRegularFile(path.resolveSibling(unit + SNAPSHOT)))
                        .isPresent();
        if (head.isPresent() && !kept) {
            FileObject beside = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + unit + SNAPSHOT);
            try (Writer writer = beside.openWriter()) {
                writer.write(SnapshotWriter.write(head.get()));
            }
        }
        try (Writer writer = file.openWriter()) {
            writer.write(CompiledModelFile.write(model));
        }
    }

    private static Optional<Path> path(URI uri) {
        try {
            return Optional.of(Path.of(uri).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
