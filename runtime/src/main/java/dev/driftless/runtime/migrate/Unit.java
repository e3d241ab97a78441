package dev.driftless.runtime.migrate;

import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.CompiledModelFile;
import dev.driftless.schema.draft.Layout.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One unit of the application on the class path: its model as compiled, and its scripts.
 *
 * @param model what the compiler wrote to {@code META-INF/driftless/<unit>.json}
 * @param classes where the scripts are
 * @param baselines whether a database without a history may begin with a baseline migration
 */
public record Unit(CompiledModel model, ClassLoader classes, boolean baselines) {
    private static final String FOLDER = "META-INF/driftless/";
    private static final String ROOT = "/resources/";

    /**
     * The unit of that name, or the only one.
     *
     * @throws MigrationFailure if there is none, or several and no name
     */
    public static Unit find(ClassLoader classes, Optional<String> name) {
        Set<String> names = names(classes);
        if (names.isEmpty()) {
            throw new MigrationFailure(
                    MigrationFailure.Kind.NO_MODEL,
                    "This application holds no %s<unit>.json, so Driftless does not know its schema. ".formatted(FOLDER)
                            + "Was it compiled without Driftless' annotation processor? Add driftless-processor to the"
                            + " compiler's annotationProcessorPaths and build again.");
        }
        if (name.isPresent() && !names.contains(name.get())) {
            throw new MigrationFailure(
                    MigrationFailure.Kind.NO_MODEL,
                    "This application has no unit '%s'. It has: %s.".formatted(name.get(), String.join(", ", names)));
        }
        if (name.isEmpty() && names.size() > 1) {
            throw new MigrationFailure(
                    MigrationFailure.Kind.NO_MODEL,
                    "This application has several units: %s. Say which with --unit NAME."
                            .formatted(String.join(", ", names)));
        }
        return read(classes, name.orElseGet(() -> names.iterator().next()));
    }

    private static Unit read(ClassLoader classes, String name) {
        String file = FOLDER + name + ".json";
        try (InputStream stream = classes.getResourceAsStream(file)) {
            if (stream == null) {
                throw new MigrationFailure(MigrationFailure.Kind.NO_MODEL, "Cannot read %s.".formatted(file));
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Unit(CompiledModelFile.read(text, file), classes, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(ClassLoader classes) {
        return ClassPathFolder.files(classes, FOLDER).stream()
                .filter(file -> file.endsWith(".json") && file.indexOf('/') < 0)
                .map(file -> file.substring(0, file.length() - ".json".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The class path entry that holds the model: a jar or a folder; absent if it is neither. */
    public Optional<Path> root() {
        String file = FOLDER + name() + ".json";
        URL url = classes.getResource(file);
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                return Optional.of(Path.of(ClassPathFolder.uri(connection.getJarFileURL())));
            }
            Path path = Path.of(ClassPathFolder.uri(url));
            return Optional.of(
                            path.subpath(0, path.getNameCount() - Path.of(file).getNameCount()))
                    .map(path.getRoot()::resolve);
        } catch (IOException | FileSystemNotFoundException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same, but every database begins with the first V file. */
    public Unit withoutBaselines() {
        return new Unit(model, classes, false);
    }

    public String name() {
        return model.unit();
    }

    /** The ids of the databases that this unit has scripts for. */
    public List<String> dialects() {
        return model.layout().folders().stream().map(Folders::dialect).toList();
    }

    /**
     * The scripts for one database.
     *
     * @throws MigrationFailure if the unit is not configured for it
     */
    Scripts scripts(DatabaseKind kind) {
        Folders folders = model.layout().folders().stream()
                .filter(candidate -> candidate.dialect().equals(kind.id()))
                .findFirst()
                .orElseThrow(() -> new MigrationFailure(
                        MigrationFailure.Kind.NOT_CONFIGURED,
                        "Unit '%s' has no migrations for %s; it is configured for %s. "
                                        .formatted(name(), kind.id(), configured())
                                + "Use such a database, or add %s to the processor option driftless.dialects."
                                        .formatted(kind.id())));
        String tail = dialects().size() == 1 ? "" : "/" + kind.id();
        return new Scripts(
                onClassPath(folders.migrations(), "db/migration" + tail),
                onClassPath(folders.undo(), "db/undo" + tail),
                classes,
                baselines);
    }

    /** The version that the scripts of a database begin with, if that was added when there were migrations already. */
    public Optional<String> beginning(DatabaseKind kind) {
        return new Chain(scripts(kind)).beginning();
    }

    private String configured() {
        return dialects().stream().collect(Collectors.joining(", "));
    }

    /** Where a source folder lands on the class path: below the resources folder it lies in. */
    private static String onClassPath(String folder, String otherwise) {
        int root = folder.lastIndexOf(ROOT);
        return root < 0 ? otherwise : folder.substring(root + ROOT.length());
    }
}
