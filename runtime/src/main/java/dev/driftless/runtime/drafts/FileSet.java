package dev.driftless.runtime.drafts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files to be created, moved and deleted, all or none. New files are written under temporary names beside their places and then moved;
 * what is to be deleted is moved aside first. The first failure takes everything back, and a process that is killed leaves a
 * {@link Journal} by which the next command finishes the work.
 */
final class FileSet {
    private final Map<Path, Content> placements = new LinkedHashMap<>();
    private final List<Path> deletions = new ArrayList<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    private interface Content {
        void writeTo(Path file) throws IOException;
    }

    private interface Undo {
        void run() throws IOException;
    }

    void create(Path file, String text) {
        placements.put(file, place -> Files.writeString(place, text));
    }

    void delete(Path file) {
        deletions.add(file);
    }

    /** The same bytes under another name. */
    void move(Path from, Path to) {
        placements.put(to, place -> Files.copy(from, place, StandardCopyOption.REPLACE_EXISTING));
        deletions.add(from);
    }

    /** What will be there, in order. */
    List<Path> created() {
        return placements.keySet().stream().sorted().toList();
    }

    /** What will be gone, in the order of the calls. */
    List<Path> deleted() {
        return deletions.stream().filter(file -> !placements.containsKey(file)).toList();
    }

    /**
     * Makes all changes, without a journal: for build output, which a compile makes anew.
     *
     * @throws DraftsFailure if that failed; nothing has changed then
     */
    void commit(DraftsFolder names) {
        commit(names, Optional.empty());
    }

    /**
     * Makes all changes; a file that is both deleted and created is replaced. New files come in the order of the calls.
     *
     * @param snapshots the folder where the journal is kept meanwhile
     * @throws DraftsFailure if that failed; nothing has changed then
     */
    void commit(DraftsFolder names, Path snapshots) {
        commit(names, Optional.of(new Journal(snapshots)));
    }

    private void commit(DraftsFolder names, Optional<Journal> journal) {
        List<Path> aside = new ArrayList<>();
        try {
            Map<Path, Path> staged = new LinkedHashMap<>();
            for (Map.Entry<Path, Content> placement : placements.entrySet()) {
                staged.put(placement.getKey(), stage(placement.getKey(), placement.getValue()));
            }
            if (journal.isPresent()) {
                createFolder(journal.get().folder());
                journal.get().begin(staged, deletions);
            }
            for (Path file : deletions) {
                aside.add(moveAside(file));
            }
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                place(file.getValue(), file.getKey());
            }
            if (journal.isPresent()) {
                journal.get().end();
            }
        } catch (IOException e) {
            journal.ifPresent(Journal::endQuietly);
            throw takenBack(e, names);
        }
        aside.forEach(FileSet::deleteQuietly);
    }

    private Path stage(Path file, Content content) throws IOException {
        createFolder(file.getParent());
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        undo.push(() -> Files.deleteIfExists(temporary));
        content.writeTo(temporary);
        return temporary;
    }

    private void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileSystemException(folder.toString(), null, "a file is where a folder should be");
        }
        createFolder(folder.getParent());
        Files.createDirectory(folder);
        undo.push(() -> Files.delete(folder));
    }

    private Path moveAside(Path file) throws IOException {
        Path aside = asideOf(file);
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        undo.push(() -> Files.move(aside, file));
        return aside;
    }

    static Path asideOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".removed");
    }

    /** Not an atomic move, which would replace what is there. */
    private void place(Path temporary, Path file) throws IOException {
        Files.move(temporary, file);
        undo.push(() -> Files.delete(file));
    }

    private DraftsFailure takenBack(IOException cause, DraftsFolder names) {
        StringBuilder message = new StringBuilder("Cannot write %s: %s."
                .formatted(
                        cause instanceof FileSystemException file && file.getFile() != null
                                ? names.shown(Path.of(file.getFile()))
                                : "a file",
                        reason(cause)));
        List<String> left = new ArrayList<>();
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                left.add(e.getMessage());
            }
        }
        message.append(
                left.isEmpty()
                        ? " Nothing was changed."
                        : " What had been done could not all be taken back; look at: " + String.join(", ", left));
        DraftsFailure failure = new DraftsFailure(DraftsFailure.Kind.FILES, message.toString());
        failure.initCause(cause);
        return failure;
    }

    /** What stays is a hidden file that nobody reads. */
    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is already there";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        boolean known = e instanceof FileSystemException file && file.getReason() != null;
        return known ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
    }
}
