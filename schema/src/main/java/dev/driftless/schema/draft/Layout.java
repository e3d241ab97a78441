package dev.driftless.schema.draft;

import java.util.List;

/**
 * Where a unit keeps its committed files. All paths are relative to the drafts folder, with forward slashes, so that no machine's
 * path gets into a file.
 *
 * @param snapshots the folder of the unit's snapshots, already with the unit's name
 * @param folders one for each configured dialect, in order
 */
public record Layout(String snapshots, List<Folders> folders) {
    public Layout {
        folders = List.copyOf(folders);
    }

    /**
     * The folders of one dialect's scripts.
     *
     * @param dialect the dialect's id
     * @param migrations V files
     * @param undo U files
     */
    public record Folders(String dialect, String migrations, String undo) {}
}
