package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.snapshot.MalformedJson;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder into which the compiler drafts, and the place from which the paths of a {@link Layout} are meant. */
public final class DraftsFolder {
    static final String DRAFT = "draft.json";
    static final String SNAPSHOT = "snapshot.json";
    static final String REPORT = "report.html";

    private final Path working;
    private final Path folder;

    /**
     * @param working the folder that paths in messages are relative to
     * @param folder the drafts folder, which need not exist
     */
    public DraftsFolder(Path working, Path folder) {
        this.working = working.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What lies here, if anything does. */
    public Optional<Draft> draft() {
        Path file = resolve(DRAFT);
        return Files.exists(file) ? Optional.of(DraftFile.read(text(file), shown(file))) : Optional.empty();
    }

    /**
     * Does what a command that was killed left to do; the files that are there because of it, as people type their paths.
     *
     * @param layout as the application was compiled with
     */
    public List<String> finish(Layout layout) {
        Path snapshots = resolve(layout.snapshots());
        try {
            return new Journal(snapshots).finish().stream().map(this::shown).toList();
        } catch (IOException | MalformedJson e) {
            throw new DraftsFailure(
                    DraftsFailure.Kind.FILES,
                    "A command was stopped half-way, and what it left to do, in %s, cannot be done (%s). Take back its files by version control, and delete that one."
                            .formatted(
                                    shown(snapshots.resolve(SnapshotHistory.UNFINISHED)),
                                    e instanceof IOException io ? FileSet.reason(io) : e.getMessage()));
        }
    }

    /** The place of a path of a layout or draft. */
    Path resolve(String path) {
        return folder.resolve(path).normalize();
    }

    SnapshotHistory history(Layout layout, String unit) {
        return SnapshotHistory.load(resolve(layout.snapshots()), unit);
    }

    /** Every file of a draft, whether it is there or not. */
    List<Path> files(Draft draft) {
        List<Path> files = new ArrayList<>(List.of(resolve(DRAFT), resolve(SNAPSHOT), resolve(REPORT)));
        draft.between().forEach(between -> files.add(resolve(between.snapshot())));
        for (Draft.Script script : draft.scripts()) {
            files.add(resolve(script.up()));
            files.add(resolve(script.up() + Draft.CONFIGURATION));
            files.add(resolve(script.down()));
        }
        return files;
    }

    /** What is in a folder, in order of the names; nothing if it is not there. */
    static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new DraftsFailure(DraftsFailure.Kind.FILES, "%s is no UTF-8 text.".formatted(shown(file)));
        } catch (IOException e) {
            throw new DraftsFailure(
                    DraftsFailure.Kind.FILES, "Cannot read %s: %s.".formatted(shown(file), FileSet.reason(e)));
        }
    }

    /** The path as people type it: relative to where they are, if it lies below. */
    public String shown(Path file) {
        Path path = file.startsWith(working) ? working.relativize(file) : file;
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }

    /** {@link #shown} of the drafts folder itself. */
    String shown() {
        return shown(folder);
    }
}
