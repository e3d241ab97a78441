package dev.driftless.processor;

import dev.driftless.schema.draft.BuildOutputException;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.DraftFile;
import dev.driftless.schema.snapshot.Fingerprint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The drafts folder. A script that a person edited is never lost: while the draft itself stays the same the edited script stays in
 * place, else it is kept beside it as {@code .edited}.
 */
final class DraftFolder {
    static final String DRAFT = "draft.json";
    static final String SNAPSHOT = "snapshot.json";
    static final String REPORT = "report.html";
    private static final String SCRIPT = "[VU][0-9]+__draft\\.sql";
    /** What lies beside the scripts of several migrations; nobody edits it. */
    private static final String BESIDE = "V[0-9]+__draft\\.(json|sql\\.conf)";

    private final Path folder;

    DraftFolder(Path folder) {
        this.folder = folder;
    }

    /** The draft that lies here; absent too if {@code draft.json} cannot be read, because it is only build output. */
    Optional<Draft> present() {
        Path file = folder.resolve(DRAFT);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DraftFile.read(Files.readString(file), file.toString()));
        } catch (IOException | BuildOutputException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a draft in the place of whatever lies here.
     *
     * @param unit the draft's unit
     * @param files text by path relative to the folder, {@link #DRAFT} included
     * @return where edited scripts of the old draft are kept now
     */
    List<Path> replace(String unit, SortedMap<String, String> files) throws IOException {
        if (belongsToAnother(unit)) {
            throw new IOException(
                    "it holds the draft of unit " + present().orElseThrow().unit());
        }
        FileBatch batch = new FileBatch();
        SortedMap<String, String> wanted = new TreeMap<>(files);
        List<Path> kept = putAside(batch, wanted);
        wanted.forEach((path, text) -> batch.write(folder.resolve(path), text));
        batch.commit();
        removeEmptyFolders();
        return kept;
    }

    /** Takes the unit's draft away, if there is one. */
    List<Path> clear(String unit) throws IOException {
        if (!Files.isDirectory(folder) || belongsToAnother(unit)) {
            return List.of();
        }
        FileBatch batch = new FileBatch();
        List<Path> kept = putAside(batch, new TreeMap<>());
        Stream.of(DRAFT, SNAPSHOT, REPORT).forEach(file -> batch.delete(folder.resolve(file)));
        batch.commit();
        removeEmptyFolders();
        return kept;
    }

    private boolean belongsToAnother(String unit) {
        return present().filter(draft -> !draft.unit().equals(unit)).isPresent();
    }

    private List<Path> putAside(FileBatch batch, SortedMap<String, String> wanted) throws IOException {
        Map<String, String> drafted = new TreeMap<>();
        present().ifPresent(draft -> draft.scripts().forEach(script -> {
            drafted.put(script.up(), script.upHash());
            drafted.put(script.down(), script.downHash());
        }));
        files(BESIDE).stream()
                .filter(file -> !wanted.containsKey(relative(file)))
                .forEach(batch::delete);
        List<Path> kept = new ArrayList<>();
        for (Path script : files(SCRIPT)) {
            String path = relative(script);
            Optional<String> text = text(script);
            boolean asDrafted = text.map(Fingerprint::ofText).equals(Optional.ofNullable(drafted.get(path)));
            String next = wanted.get(path);
            if (next != null && text.equals(Optional.of(next))) {
                continue;
            }
            if (asDrafted) {
                batch.delete(script);
            } else if (next != null && Fingerprint.ofText(next).equals(drafted.get(path))) {
                wanted.remove(path);
            } else {
                Path edited = unusedName(script);
                batch.move(script, edited);
                kept.add(edited);
            }
        }
        return kept;
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Absent if it is no UTF-8 text, which no draft of ours is. */
    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Path unusedName(Path script) {
        Path edited = script.resolveSibling(script.getFileName() + ".edited");
        for (int i = 2; Files.exists(edited); i++) {
            edited = script.resolveSibling(script.getFileName() + ".edited" + i);
        }
        return edited;
    }

    private void removeEmptyFolders() throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(folder)) {
            folders = children.filter(Files::isDirectory).toList();
        }
        for (Path child : folders) {
            deleteIfEmpty(child);
        }
        deleteIfEmpty(folder);
    }

    private static void deleteIfEmpty(Path child) throws IOException {
        boolean empty;
        try (Stream<Path> files = Files.list(child)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(child);
        }
    }
}
