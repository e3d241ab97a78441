package dev.driftless.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to several files that happen together: everything that is likely to fail (folders, space, rights) is done under temporary
 * names before the first file changes. A file that already has its text is left alone.
 */
final class FileBatch {
    private static final String TEMPORARY = ".tmp";

    private final Map<Path, String> texts = new TreeMap<>();
    private final Map<Path, Path> moves = new TreeMap<>();
    private final java.util.Set<Path> deletions = new java.util.TreeSet<>();

    void write(Path file, String text) {
        texts.put(file, text);
    }

    /** Moves happen before anything is deleted or written. */
    void move(Path from, Path to) {
        moves.put(from, to);
    }

    void delete(Path file) {
        deletions.add(file);
    }

    void commit() throws IOException {
        Map<Path, Path> staged = new TreeMap<>();
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                stage(text.getKey(), text.getValue(), staged);
            }
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                replace(move.getKey(), move.getValue());
            }
            for (Path file : deletions) {
                Files.deleteIfExists(file);
            }
            for (Map.Entry<Path, Path> file : staged.entrySet()) {
                replace(file.getValue(), file.getKey());
            }
        } finally {
            for (Path temporary : staged.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private void stage(Path file, String text, Map<Path, Path> staged) throws IOException {
        boolean same = !moves.containsKey(file)
                && Files.isRegularFile(file)
                && Files.readString(file).equals(text);
        if (!same) {
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
            staged.put(file, temporary);
            Files.writeString(temporary, text);
        }
    }

    private static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
