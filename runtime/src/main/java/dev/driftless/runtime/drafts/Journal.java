package dev.driftless.runtime.drafts;

import dev.driftless.schema.snapshot.JsonInput;
import dev.driftless.schema.snapshot.JsonOutput;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a {@link FileSet} is about to do, written down among the snapshots before it does it: if the process is killed on the way, the
 * next command does the rest. All paths are relative to that folder.
 */
final class Journal {
    private final Path folder;
    private final Path file;

    Journal(Path snapshots) {
        this.folder = snapshots;
        this.file = snapshots.resolve(SnapshotHistory.UNFINISHED);
    }

    Path folder() {
        return folder;
    }

    /**
     * From here on the work will be finished.
     *
     * @param staged temporary name by final name
     */
    void begin(Map<Path, Path> staged, List<Path> deletions) throws IOException {
        String text = JsonOutput.file(out -> {
            out.lines("place", List.copyOf(staged.entrySet()), placement -> {
                out.text("from", relative(placement.getValue()));
                out.text("to", relative(placement.getKey()));
            });
            out.textLines("delete", deletions.stream().map(this::relative).toList());
        });
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    void end() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Before work is taken back, so that nobody who finds it half-way does it again. */
    void endQuietly() {
        try {
            end();
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Does what a killed process left to do; gives back the files that are there now because of it, if it left anything. */
    List<Path> finish() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        JsonInput in = JsonInput.parse(Files.readString(file));
        List<Path[]> placements = in.objects("place", placement ->
                new Path[] {path(placement.requiredText("from")), path(placement.requiredText("to"))});
        List<Path> placed = new ArrayList<>();
        for (Path[] placement : placements) {
            if (Files.exists(placement[0])) {
                Files.move(placement[0], placement[1], StandardCopyOption.REPLACE_EXISTING);
            }
            placed.add(placement[1]);
        }
        for (String deletion : in.texts("delete")) {
            Path deleted = path(deletion);
            if (!placed.contains(deleted)) {
                Files.deleteIfExists(deleted);
            }
            Files.deleteIfExists(FileSet.asideOf(deleted));
        }
        end();
        return List.copyOf(placed);
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private Path path(String relative) {
        return folder.resolve(relative).normalize();
    }
}
