package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.FirstScript;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** With which accepted migration the scripts of each database begin: databases can be added to a unit that has migrations. */
final class Beginnings {
    private final DraftsFolder drafts;
    private final Layout layout;
    private final List<SnapshotEntry> entries;

    Beginnings(DraftsFolder drafts, Layout layout, SnapshotHistory history) {
        this.drafts = drafts;
        this.layout = layout;
        this.entries = history.entries();
    }

    /** Whether the database need not have a script of this migration, because it began later. */
    boolean isBefore(SnapshotEntry entry, Folders folders) {
        return entries.stream()
                .filter(later -> later.number() > entry.number())
                .anyMatch(later -> isFirst(later.name(), folders));
    }

    /** Whether the migration's script for that database holds the whole schema. */
    boolean isFirst(String name, Folders folders) {
        Path file = new AcceptedScripts(drafts, folders).up(name);
        return Files.isRegularFile(file) && FirstScript.isMarked(drafts.text(file));
    }

    /** The databases without any script, while others have some. */
    List<Folders> missing() {
        boolean some = layout.folders().stream().anyMatch(this::hasScripts);
        return layout.folders().stream()
                .filter(folders -> some && !hasScripts(folders))
                .toList();
    }

    private boolean hasScripts(Folders folders) {
        AcceptedScripts scripts = new AcceptedScripts(drafts, folders);
        return entries.stream().anyMatch(entry -> !scripts.present(entry.name()).isEmpty());
    }

    /** What has to be done with scripts that lie where those of a single database do, if several have to share them now. */
    Optional<String> above() {
        if (layout.folders().size() < 2) {
            return Optional.empty();
        }
        Folders folders = layout.folders().get(0);
        Path migrations = drafts.resolve(folders.migrations());
        Path undo = drafts.resolve(folders.undo());
        return entries.stream()
                .map(entry -> migrations.resolveSibling(entry.name() + ".sql"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file ->
                        ("%s lies beside the folders of the databases (%s), so that none runs it. Move the scripts there have"
                                        + " been so far into the folder of their database, all of %s/*.sql and %s/*.sql; to Flyway they stay"
                                        + " the same.")
                                .formatted(
                                        drafts.shown(file),
                                        String.join(
                                                ", ",
                                                layout.folders().stream()
                                                        .map(Folders::dialect)
                                                        .toList()),
                                        drafts.shown(migrations.getParent()),
                                        drafts.shown(undo.getParent())));
    }

    /**
     * Makes sure that every database has what a draft builds on.
     *
     * @throws DraftsFailure if one has not
     */
    void require() {
        requireBelow();
        for (Folders folders : missing()) {
            throw DraftsFailure.refused(lacking(folders));
        }
    }

    /**
     * Makes sure that scripts lie in the folders of databases.
     *
     * @throws DraftsFailure if some do not
     */
    void requireBelow() {
        Optional<String> above = above();
        if (above.isPresent()) {
            throw DraftsFailure.refused(above.get());
        }
    }

    /** What to say of a database that has not begun. */
    String lacking(Folders folders) {
        return "There is no script for %s yet, although V%s is accepted. If it was added to driftless.dialects later, write its first one: begin"
                .formatted(folders.dialect(), entries.get(entries.size() - 1).version());
    }
}
