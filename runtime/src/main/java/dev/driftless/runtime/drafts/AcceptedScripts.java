package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.draft.Layout.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What says how Flyway has to run the V file. */
    Path configuration(String name) {
        return plus(up(name), Draft.CONFIGURATION);
    }

    /** The U file. */
    Path down(String name) {
        return undo.resolve("U" + name.substring(1) + ".sql");
    }

    /** Both, whether they are there or not. */
    List<Path> of(String name) {
        return List.of(up(name), down(name));
    }

    /** The files that would have to be renamed with the migration, by their new names: the scripts, and what Flyway reads beside them. */
    Map<Path, Path> renamed(String before, String after) {
        Map<Path, Path> renamed = new LinkedHashMap<>();
        for (String ending : List.of("", Draft.CONFIGURATION)) {
            renamed.put(plus(up(before), ending), plus(up(after), ending));
            renamed.put(plus(down(before), ending), plus(down(after), ending));
        }
        renamed.keySet().removeIf(file -> !Files.isRegularFile(file));
        return renamed;
    }

    /** Every file of a migration that is there. */
    List<Path> present(String name) {
        return List.copyOf(renamed(name, name).keySet());
    }

    private static Path plus(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
