package dev.driftless.schema.snapshot;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The snapshots of one unit, as the chain they form: each was derived from the newest one before it that has the fingerprint its
 * {@code parent} names. Only the head's schema is ever read; of the others, what stands before the schema.
 *
 * <p>Parents are found by fingerprint, not by version, and the newest wins: a migration that takes back the one before it brings an
 * old fingerprint back.
 */
public final class SnapshotHistory {
    /** Among the snapshots: what a command has begun to do to them, and to the scripts. */
    public static final String UNFINISHED = ".unfinished";

    private static final Pattern FILE_NAME = Pattern.compile("V(0|[1-9][0-9]{0,17})__(.+)\\.json");
    /** What the compiler calls a snapshot that a person has not named yet, but may have copied to its place. */
    private static final String UNNAMED = "draft";

    private static final Comparator<SnapshotEntry> BY_VERSION =
            Comparator.comparingLong(SnapshotEntry::number).thenComparing(SnapshotEntry::description);

    private final Path folder;
    private final String unit;
    private final List<SnapshotEntry> entries;
    private final List<SnapshotEntry> heads;

    private SnapshotHistory(Path folder, String unit, List<SnapshotEntry> entries) {
        this.folder = folder;
        this.unit = unit;
        this.entries = List.copyOf(entries);
        this.heads = List.copyOf(findHeads());
    }

    /**
     * The history in a folder; empty if there is no such folder.
     *
     * @throws SnapshotException if a file is damaged, in a newer format, of another unit, or its parent is missing
     */
    public static SnapshotHistory load(Path folder, String unit) {
        if (Files.exists(folder.resolve(UNFINISHED))) {
            throw SnapshotException.corrupt(
                    "A command that changes %s was stopped half-way. %s Run any command, such as check --offline: it finishes what was begun."
                            .formatted(shown(folder), SnapshotReader.CONSEQUENCE));
        }
        List<SnapshotEntry> entries = new ArrayList<>();
        for (Path file : jsonFiles(folder)) {
            entries.add(entry(file, unit));
        }
        entries.sort(BY_VERSION);
        return new SnapshotHistory(folder, unit, entries);
    }

    /** All snapshots, oldest first. */
    public List<SnapshotEntry> entries() {
        return entries;
    }

    /** The snapshots from which no other was derived; more than one if two branches accepted migrations side by side. */
    public List<SnapshotEntry> heads() {
        return heads;
    }

    /**
     * The newest snapshot; absent if there is none.
     *
     * @throws SnapshotException if there are two heads, or the head is damaged
     */
    public Optional<Snapshot> head() {
        return headEntry().map(this::read);
    }

    /** The newest snapshot without its schema, which is not read. */
    public Optional<SnapshotEntry> headEntry() {
        if (heads.size() > 1) {
            throw SnapshotException.heads(
                    "Unit %s has %d heads: %s start from the same snapshot, because two branches accepted migrations side by side. %s Put one on top of the other: rebase. Without an application that was built before, see docs/rules/snapshot-heads.md."
                            .formatted(
                                    unit,
                                    heads.size(),
                                    heads.stream().map(SnapshotEntry::file).collect(Collectors.joining(" and ")),
                                    SnapshotReader.CONSEQUENCE));
        }
        return heads.stream().findFirst();
    }

    /** The newest snapshot, be there one head or several; for those who do not draft from it. */
    public Optional<Snapshot> newest() {
        return heads.stream().reduce((earlier, later) -> later).map(this::read);
    }

    /** How a snapshot came to be: those it was derived from, oldest first, and itself. */
    public List<SnapshotEntry> line(SnapshotEntry entry) {
        Deque<SnapshotEntry> line = new ArrayDeque<>();
        for (Optional<SnapshotEntry> at = Optional.of(entry); at.isPresent(); at = parentEntry(at.get())) {
            line.addFirst(at.get());
        }
        return List.copyOf(line);
    }

    /** The snapshot that another was derived from, in full; absent for the first. */
    public Optional<Snapshot> parentOf(SnapshotEntry entry) {
        return parentEntry(entry).map(this::read);
    }

    private Optional<SnapshotEntry> parentEntry(SnapshotEntry entry) {
        return entry.parent().map(unused -> parent(entry, entries.subList(0, entries.indexOf(entry))));
    }

    /** Reads every snapshot in full, which a compile does not; for checks. */
    public List<Snapshot> readAll() {
        return entries.stream().map(this::read).toList();
    }

    /** The number after the highest of all snapshots and of all V files below the folders. */
    public String nextVersion(Path... migrationFolders) {
        long highest = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
        for (Path migrations : migrationFolders) {
            highest = Math.max(
                    highest,
                    VersionedScript.in(migrations).stream()
                            .mapToLong(VersionedScript::version)
                            .max()
                            .orElse(0));
        }
        return Long.toString(highest + 1);
    }

    /**
     * Refuses a history from which snapshots are gone: without them the next draft would create again what is there already.
     *
     * @throws SnapshotException if a V file was drafted by Driftless and neither this unit nor one beside it has its snapshot
     */
    public void requireSnapshots(Path... migrationFolders) {
        for (Path migrations : migrationFolders) {
            for (VersionedScript script : VersionedScript.in(migrations)) {
                if (entries.stream().noneMatch(entry -> entry.number() == script.version())
                        && script.isDrafted()
                        && !belongsToAnotherUnit(script)) {
                    throw SnapshotException.corrupt(
                            "%s has no snapshot in %s. %s Restore it: git checkout -- %s. If the migration was accepted by hand, copy the draft's snapshot.json there as %s.json."
                                    .formatted(
                                            shown(script.file()),
                                            shown(folder),
                                            SnapshotReader.CONSEQUENCE,
                                            shown(folder),
                                            script.name()));
                }
            }
        }
    }

    private boolean belongsToAnotherUnit(VersionedScript script) {
        Path units = folder.toAbsolutePath().getParent();
        if (units == null || !Files.isDirectory(units)) {
            return false;
        }
        try (Stream<Path> siblings = Files.list(units)) {
            return siblings.anyMatch(unitFolder -> Files.exists(unitFolder.resolve(script.name() + ".json")));
        } catch (IOException e) {
            throw unreadable(units, e);
        }
    }

    private List<SnapshotEntry> findHeads() {
        TreeSet<SnapshotEntry> found = new TreeSet<>(BY_VERSION);
        for (SnapshotEntry entry : entries) {
            parentEntry(entry).ifPresent(found::remove);
            found.add(entry);
        }
        return List.copyOf(found);
    }

    private SnapshotEntry parent(SnapshotEntry entry, List<SnapshotEntry> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            SnapshotEntry candidate = before.get(i);
            if (entry.parent().equals(Optional.of(candidate.fingerprint())) && candidate.number() < entry.number()) {
                return candidate;
            }
        }
        throw SnapshotException.corrupt(
                "%s was derived from a snapshot that is missing (%s). %s Restore it: git checkout -- %s"
                        .formatted(entry.file(), entry.parent().orElse(""), SnapshotReader.CONSEQUENCE, shown(folder)));
    }

    private static List<Path> jsonFiles(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw SnapshotException.corrupt("%s is no folder that can be read (%s). %s"
                    .formatted(shown(folder), e.getMessage(), SnapshotReader.CONSEQUENCE));
        }
    }

    private static SnapshotEntry entry(Path file, String unit) {
        SnapshotEntry entry;
        try (Reader text = Files.newBufferedReader(file)) {
            entry = SnapshotReader.readEntry(text, shown(file));
        } catch (MalformedJson e) {
            throw SnapshotReader.explained(e, text(file), shown(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (!entry.unit().equals(unit)) {
            throw SnapshotException.corrupt(
                    "%s belongs to unit \"%s\", but lies in the folder of unit \"%s\". %s Move it, or mend the option driftless.unit."
                            .formatted(entry.file(), entry.unit(), unit, SnapshotReader.CONSEQUENCE));
        }
        return named(entry, file.getFileName().toString());
    }

    private static SnapshotEntry named(SnapshotEntry entry, String fileName) {
        Matcher matcher = FILE_NAME.matcher(fileName);
        boolean named = matcher.matches()
                && matcher.group(1).equals(entry.version())
                && (matcher.group(2).equals(entry.description())
                        || entry.description().equals(UNNAMED));
        if (!named) {
            throw SnapshotException.corrupt("%s holds version %s, \"%s\", and must be named %s. %s Rename it."
                    .formatted(
                            entry.file(),
                            entry.version(),
                            entry.description(),
                            entry.fileName(),
                            SnapshotReader.CONSEQUENCE));
        }
        return entry.named(matcher.group(2));
    }

    /** A snapshot in full. */
    public Snapshot read(SnapshotEntry entry) {
        String text = text(folder.resolve(entry.fileName()));
        return SnapshotReader.read(text, entry.file()).named(entry.version(), entry.description());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static SnapshotException unreadable(Path file, IOException e) {
        String why = e instanceof CharacterCodingException ? "it is no UTF-8 text" : e.getMessage();
        return SnapshotException.corrupt("%s cannot be read (%s). %s Restore it: git checkout -- %s"
                .formatted(shown(file), why, SnapshotReader.CONSEQUENCE, shown(file)));
    }

    static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
