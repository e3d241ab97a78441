package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.snapshot.JavaSources;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of Java migrations: they have versions like others, but no snapshots, so that the chain knows nothing of them. */
final class JavaFiles {
    private static final Pattern NAME = Pattern.compile("(V([0-9]{1,18})__.*)\\.java");

    private JavaFiles() {}

    /**
     * One of them.
     *
     * @param undo its U file, which need not be there
     */
    record JavaFile(Path file, long version, Path undo) {}

    /** Those of all databases. */
    static List<JavaFile> of(DraftsFolder drafts, Layout layout) {
        return layout.folders().stream()
                .flatMap(folders -> {
                    AcceptedScripts scripts = new AcceptedScripts(drafts, folders);
                    return JavaSources.beside(drafts.resolve(folders.migrations())).stream()
                            .flatMap(folder -> DraftsFolder.listed(folder).stream())
                            .flatMap(file -> javaFile(file, scripts));
                })
                .toList();
    }

    private static Stream<JavaFile> javaFile(Path file, AcceptedScripts scripts) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Stream.of(new JavaFile(file, Long.parseLong(name.group(2)), scripts.down(name.group(1))))
                : Stream.empty();
    }
}
