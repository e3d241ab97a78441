package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Layout.Folders;
import java.nio.file.Path;
import java.util.List;

/** Where the scripts of accepted migrations lie, for one database. */
final class AcceptedScripts {
    private final Path migrations;
    private final Path undo;

    AcceptedScripts(DraftsFolder drafts, Folders folders) {
        this.migrations = drafts.resolve(folders.migrations());
        this.undo = drafts.resolve(folders.undo());
    }

    /**
     * The V file.
     *
     * @param name the migration's, as of its snapshot: {@code V4__add_customer_email}
     */
    Path up(String name) {
        return migrations.resolve(name + ".sql");
    }

    /** The U file. */
    Path down(String name) {
        return undo.resolve("U" + name.substring(1) + ".sql");
    }

    /** Both, whether they are there or not. */
    List<Path> of(String name) {
        return List.of(up(name), down(name));
    }
}
