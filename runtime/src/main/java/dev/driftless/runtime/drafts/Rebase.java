package dev.driftless.runtime.drafts;

import dev.driftless.schema.diff.SchemaMerge;
import dev.driftless.schema.diff.SchemaMerge.Merged;
import dev.driftless.schema.draft.FirstScript;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Fingerprint;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.snapshot.SnapshotWriter;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what one branch accepted on top of what another did: its migrations get versions after the other's, and its snapshots hold the
 * changes of both. The scripts stay as they are, under new names, but for those that {@code begin} wrote. Why: {@code docs/adr/0011}.
 */
public final class Rebase {
    private final DraftsFolder drafts;
    private final Layout layout;
    private final String unit;
    private final SnapshotHistory history;

    /**
     * The rebase of a unit's heads.
     *
     * @param layout as the application was compiled with
     */
    public Rebase(DraftsFolder drafts, Layout layout, String unit) {
        this.drafts = drafts;
        this.layout = layout;
        this.unit = unit;
        this.history = drafts.history(layout, unit);
    }

    /**
     * A migration under its new name.
     *
     * @param before {@code V5__add_fax}
     * @param after {@code V6__add_fax}; the same if its version is high enough
     */
    public record Moved(String before, String after) {}

    /**
     * What would be moved.
     *
     * @param head the head that moves, by name
     * @param onto the head that stays, by name
     * @param migrations all that moves with the head, oldest first
     */
    public record Plan(String head, String onto, List<Moved> migrations) {
        public Plan {
            migrations = List.copyOf(migrations);
        }
    }

    /** All heads by name, in the order of their versions. */
    public List<String> heads() {
        return history.heads().stream().map(SnapshotEntry::name).toList();
    }

    /**
     * What would be moved if a head is.
     *
     * @param wanted the head as a person wrote it
     */
    public Plan plan(String wanted) {
        Move move = move(Heads.find(history, wanted));
        List<Moved> migrations = new ArrayList<>();
        for (int i = 0; i < move.moved().size(); i++) {
            migrations.add(new Moved(move.moved().get(i).name(), move.renamed(i)));
        }
        return new Plan(move.head().name(), move.onto().name(), migrations);
    }

    /** The head that moves unless a person says otherwise: the latest with nothing in it that the database at hand has run. */
    public String latest(Set<String> run) {
        return history.heads().stream()
                .filter(head ->
                        plan(head.name()).migrations().stream().noneMatch(moved -> run.contains(moved.before())))
                .reduce((earlier, later) -> later)
                .or(() -> history.heads().stream().reduce((earlier, later) -> later))
                .orElseThrow()
                .name();
    }

    /**
     * Moves one head, and what is its alone, on top of the one it shares most with.
     *
     * @param wanted the head as a person wrote it
     * @return the files that are there because of it, as people type their paths
     * @throws DraftsFailure if both branches changed the same thing; nothing is written then
     */
    public List<String> run(String wanted) {
        Move move = move(Heads.find(history, wanted));
        Path snapshots = drafts.resolve(layout.snapshots());
        FileSet files = new FileSet();
        Snapshot top = history.read(move.onto());
        for (int i = 0; i < move.moved().size(); i++) {
            SnapshotEntry moved = move.moved().get(i);
            top = onTop(top, moved, move);
            scripts(files, moved, top);
            files.delete(snapshots.resolve(moved.fileName()));
            files.create(snapshots.resolve(top.fileName()), SnapshotWriter.write(top));
        }
        files.commit(drafts, snapshots);
        BuildOutput.of(drafts, unit).ifPresent(output -> {
            output.outdate();
            output.forget(files.deleted());
        });
        return files.created().stream().map(drafts::shown).toList();
    }

    private void scripts(FileSet files, SnapshotEntry moved, Snapshot top) {
        for (Folders folders : layout.folders()) {
            AcceptedScripts scripts = new AcceptedScripts(drafts, folders);
            Path up = scripts.up(moved.name());
            if (Files.isRegularFile(up) && FirstScript.isMarked(drafts.text(up))) {
                first(files, scripts, Dialects.named(folders.dialect()).orElseThrow(), moved, top);
            } else if (!moved.name().equals(top.name())) {
                scripts.renamed(moved.name(), top.name()).forEach((from, to) -> {
                    requireFree(to);
                    files.move(from, to);
                });
            }
        }
    }

    /** The first script of a database has the whole schema, and so what the other branch brought, too. */
    private void first(FileSet files, AcceptedScripts scripts, Dialect dialect, SnapshotEntry moved, Snapshot top) {
        Begin.Scripts before = Begin.scripts(history.read(moved), dialect);
        Begin.Scripts after = Begin.scripts(top, dialect);
        replace(files, scripts.up(moved.name()), before.up(), scripts.up(top.name()), after.up());
        replace(files, scripts.down(moved.name()), before.down(), scripts.down(top.name()), after.down());
        Path configuration = scripts.configuration(moved.name());
        if (Files.isRegularFile(configuration)) {
            files.delete(configuration);
        }
        after.configuration().ifPresent(text -> files.create(scripts.configuration(top.name()), text));
    }

    /** What a person edited is kept beside. */
    private void replace(FileSet files, Path old, String drafted, Path place, String text) {
        if (!old.equals(place)) {
            requireFree(place);
        }
        if (Files.isRegularFile(old)) {
            if (drafts.text(old).equals(drafted)) {
                files.delete(old);
            } else {
                Path kept = place.resolveSibling(place.getFileName() + Replacement.KEPT);
                requireFree(kept);
                files.move(old, kept);
            }
        }
        files.create(place, text);
    }

    private void requireFree(Path file) {
        if (Files.exists(file)) {
            throw DraftsFailure.refused("%s is already there.".formatted(drafts.shown(file)));
        }
    }

    private Snapshot onTop(Snapshot top, SnapshotEntry moved, Move move) {
        Schema base = history.parentOf(moved).map(Snapshot::schema).orElse(Schema.empty());
        Merged merged =
                SchemaMerge.merge(base, top.schema(), history.read(moved).schema());
        if (!merged.conflicts().isEmpty()) {
            throw DraftsFailure.refused(
                    "%s cannot be put on top of %s: both branches changed %s. Make it anew: remove %s, compile, and accept the draft. Its scripts stay in version control."
                            .formatted(
                                    moved.name(),
                                    move.onto().name(),
                                    String.join(", ", merged.conflicts()),
                                    move.head().name()));
        }
        return new Snapshot(
                unit,
                move.version(moved),
                moved.description(),
                Optional.of(top.fingerprint()),
                Fingerprint.of(merged.schema()),
                Optional.empty(),
                merged.schema());
    }

    private Move move(SnapshotEntry head) {
        List<SnapshotEntry> line = history.line(head);
        SnapshotEntry onto = history.heads().stream()
                .filter(other -> !other.equals(head))
                .max(Comparator.<SnapshotEntry>comparingInt(other -> common(line, history.line(other)))
                        .thenComparing(other -> history.heads().indexOf(other)))
                .orElseThrow(() -> DraftsFailure.refused("%s is the only head.".formatted(head.name())));
        List<SnapshotEntry> moved = line.subList(common(line, history.line(onto)), line.size());
        boolean late = Long.parseLong(moved.get(0).version()) > Long.parseLong(onto.version());
        return new Move(head, onto, moved, late ? Optional.empty() : Optional.of(nextVersion()));
    }

    private static int common(List<SnapshotEntry> one, List<SnapshotEntry> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return length;
    }

    private long nextVersion() {
        Path[] migrations = layout.folders().stream()
                .map(folders -> drafts.resolve(folders.migrations()))
                .toArray(Path[]::new);
        return Long.parseLong(history.nextVersion(migrations));
    }

    /** The way of one head on top of another; without a first version the old ones are kept, as they are high enough. */
    private record Move(
            SnapshotEntry head, SnapshotEntry onto, List<SnapshotEntry> moved, Optional<Long> firstVersion) {
        String version(SnapshotEntry entry) {
            return firstVersion
                    .map(first -> Long.toString(first + moved.indexOf(entry)))
                    .orElse(entry.version());
        }

        String renamed(int index) {
            return "V" + version(moved.get(index)) + "__" + moved.get(index).description();
        }
    }
}
