package dev.driftless.processor;

import dev.driftless.schema.draft.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a unit's files lie, as seen from the class output of a compilation. All paths are absolute.
 *
 * @param classOutput the folder that the compiler writes class files to
 * @param module the folder that relative options and the paths in messages start from
 * @param drafts the folder of drafts
 * @param snapshots the folder of the unit's snapshots
 * @param migrations the folder of V files, above those of the dialects
 * @param undo the folder of U files, above those of the dialects
 */
record Workspace(Path classOutput, Path module, Path drafts, Path snapshots, Path migrations, Path undo) {
    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    static Workspace of(Path classOutput, ProcessorOptions options) {
        Path output = classOutput.toAbsolutePath().normalize();
        Path module = module(output);
        Path migrations = module.resolve(options.migrations().orElse("src/main/resources/db/migration"))
                .normalize();
        return new Workspace(
                output,
                module,
                options.drafts()
                        .map(module::resolve)
                        .orElseGet(() -> buildFolder(output, module).resolve("driftless"))
                        .normalize(),
                module.resolve(options.snapshots().orElse("snapshots"))
                        .resolve(options.unit())
                        .normalize(),
                migrations,
                options.undo()
                        .map(module::resolve)
                        .orElseGet(() -> migrations.resolveSibling("undo"))
                        .normalize());
    }

    /** The first folder upwards with a build file; without any, the one that holds the class output. */
    static Path module(Path classOutput) {
        return Stream.iterate(classOutput.getParent(), folder -> folder != null, Path::getParent)
                .filter(folder -> BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file))))
                .findFirst()
                .orElse(classOutput.getParent() == null ? classOutput : classOutput.getParent());
    }

    /** {@code target} for Maven's {@code target/classes}, {@code build} for Gradle's {@code build/classes/java/main}. */
    private static Path buildFolder(Path classOutput, Path module) {
        Path below = module.relativize(classOutput);
        return below.getNameCount() > 1 ? module.resolve(below.getName(0)) : module.resolve("build");
    }

    /** The same as paths relative to the drafts folder. */
    Layout layout(List<String> dialects) {
        return new Layout(
                relative(drafts, snapshots),
                dialects.stream()
                        .map(dialect -> new Layout.Folders(
                                dialect,
                                relative(drafts, folder(migrations, dialect, dialects)),
                                relative(drafts, folder(undo, dialect, dialects))))
                        .toList());
    }

    /** A path for people, from the module's folder on where it is inside. */
    String shown(Path path) {
        return path.startsWith(module) ? relative(module, path) : slashes(path);
    }

    private static Path folder(Path above, String dialect, List<String> dialects) {
        return dialects.size() == 1 ? above : above.resolve(dialect);
    }

    private static String relative(Path from, Path to) {
        return slashes(from.relativize(to));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
