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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files to be created and deleted, all or none. New files are written under temporary names beside their places and then moved;
 * what is to be deleted is moved aside first. The first failure takes everything back.
 */
final class FileSet {
    private final SortedMap<Path, String> creations = new TreeMap<>();
    private final List<Path> deletions = new ArrayList<>();
    private final Deque<Undo> undo = new ArrayDeque<>();

    private interface Undo {
        void run() throws IOException;
    }

    void create(Path file, String text) {
        creations.put(file, text);
    }

    void delete(Path file) {
        deletions.add(file);
    }

    List<Path> created() {
        return List.copyOf(creations.keySet());
    }

    List<Path> deleted() {
        return List.copyOf(deletions);
    }

    /**
     * Makes all changes.
     *
     * @throws DraftsFailure if that failed; nothing has changed then
     */
    void commit(DraftsFolder names) {
        List<Path> aside = new ArrayList<>();
        try {
            SortedMap<Path, Path> staged = new TreeMap<>();
            for (Map.Entry<Path, String> creation : creations.entrySet()) {
                staged.put(creation.getKey(), stage(creation.getKey(), creation.getValue()));
            }
            for (Path file : deletions) {
                aside.add(moveAside(file));
            }
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                place(file.getValue(), file.getKey());
            }
        } catch (IOException e) {
            throw takenBack(e, names);
        }
        aside.forEach(FileSet::deleteQuietly);
    }

    private Path stage(Path file, String text) throws IOException {
        createFolder(file.getParent());
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        undo.push(() -> Files.deleteIfExists(temporary));
        Files.writeString(temporary, text);
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
        Path aside = file.resolveSibling("." + file.getFileName() + ".removed");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        undo.push(() -> Files.move(aside, file));
        return aside;
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
