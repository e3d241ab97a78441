package dev.driftless.acceptance;

import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.SnapshotReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** A user's module in a scratch folder: compiled with the processor, drafts accepted as the guide says to do it by hand. */
final class DriftlessModule {
    private final EntityCompiler compiler;
    private final Path folder;
    private final List<String> options;

    /**
     * An empty module.
     *
     * @param compiler compiles it
     * @param folder holds everything but the sources; emptied
     * @param options further options of the processor
     */
    DriftlessModule(EntityCompiler compiler, Path folder, List<String> options) throws IOException {
        this.compiler = compiler;
        this.folder = folder.toAbsolutePath();
        this.options = List.copyOf(options);
        if (Files.exists(folder)) {
            MariaDbBinaries.delete(folder);
        }
        Files.createDirectories(folder);
    }

    /** The processor as the compiler would find it. */
    static Processor processor() {
        return ServiceLoader.load(Processor.class).stream()
                .filter(p -> p.type().getName().startsWith("dev.driftless."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no processor is registered"))
                .get();
    }

    /** Compiles sources; the draft in the drafts folder afterwards is theirs. */
    Compilation compile(Path sources) throws IOException {
        return compile(sources, options);
    }

    /** The same, with other options of the processor than the module's. */
    Compilation compile(Path sources, List<String> furtherOptions) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "-Adriftless.dialects=h2,postgresql,mariadb",
                "-Adriftless.snapshots=" + folder.resolve("snapshots"),
                "-Adriftless.migrations=" + folder.resolve("migration"),
                "-Adriftless.undo=" + folder.resolve("undo"),
                "-Adriftless.drafts=" + drafts()));
        all.addAll(furtherOptions);
        return compiler.compile(sources, folder.resolve("classes"), Optional.of(processor()), all);
    }

    /** The statements of the drafted V file; none if there is no draft. */
    List<String> up(DatabaseKind kind) throws IOException {
        return Sql.split(script(kind, "V"));
    }

    /** The statements of the drafted U file; none if there is no draft. */
    List<String> down(DatabaseKind kind) throws IOException {
        return Sql.split(script(kind, "U"));
    }

    /** The schema of the drafted snapshot; empty if there is no draft. */
    Schema schema() throws IOException {
        Path snapshot = drafts().resolve("snapshot.json");
        return Files.exists(snapshot)
                ? SnapshotReader.read(Files.readString(snapshot), "snapshot.json")
                        .schema()
                : Schema.empty();
    }

    /** The drafted files' text, of several in the order in which they run; empty if there is no draft. */
    String script(DatabaseKind kind, String prefix) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : scripts(kind, prefix)) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    /**
     * One drafted V file.
     *
     * @param repeatable whether its statements run each for itself, and can each be run again
     */
    record Script(List<String> statements, boolean repeatable) {}

    /** The drafted V files in the order in which they run. */
    List<Script> scripts(DatabaseKind kind) throws IOException {
        List<Script> scripts = new ArrayList<>();
        for (Path file : scripts(kind, "V")) {
            scripts.add(new Script(
                    Sql.split(Files.readString(file)),
                    isOutsideTransaction(file.resolveSibling(file.getFileName() + ".conf"))));
        }
        return scripts;
    }

    private static boolean isOutsideTransaction(Path configuration) throws IOException {
        return Files.exists(configuration) && Files.readString(configuration).contains("executeInTransaction=false");
    }

    private List<Path> scripts(DatabaseKind kind, String prefix) throws IOException {
        Path scripts = drafts().resolve(kind.dialect());
        if (!Files.exists(scripts)) {
            return List.of();
        }
        Comparator<Path> byVersion = Comparator.comparingInt(
                file -> Integer.parseInt(file.getFileName().toString().replaceAll("\\D", "")));
        try (Stream<Path> files = Files.list(scripts)) {
            return files.filter(f -> f.getFileName().toString().matches(prefix + ".*\\.sql"))
                    .sorted(prefix.equals("V") ? byVersion : byVersion.reversed())
                    .toList();
        }
    }

    /** Takes the drafted snapshot for the head; the scripts are not needed for the next draft. */
    void accept() throws IOException {
        Path snapshots = Files.createDirectories(folder.resolve("snapshots/main"));
        Draft draft = DraftFile.read(Files.readString(drafts().resolve("draft.json")), "draft.json");
        for (Draft.Between between : draft.between()) {
            accept(snapshots, between.snapshot(), between.version());
        }
        accept(snapshots, "snapshot.json", draft.lastVersion());
    }

    private void accept(Path snapshots, String snapshot, String version) throws IOException {
        Files.copy(
                drafts().resolve(snapshot),
                snapshots.resolve("V" + version + "__accepted.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    Path drafts() {
        return folder.resolve("drafts");
    }
}
