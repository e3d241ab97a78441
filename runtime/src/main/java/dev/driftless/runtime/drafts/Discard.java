package dev.driftless.runtime.drafts;

import dev.driftless.schema.draft.Draft;
import java.nio.file.Files;
import java.util.List;

/** Takes the draft away. As long as the entities differ from the newest snapshot, the next compile makes a new one. */
public final class Discard {
    private final DraftsFolder drafts;

    public Discard(DraftsFolder drafts) {
        this.drafts = drafts;
    }

    /** The deleted files, as people type their paths; none if there was no draft. */
    public List<String> run() {
        return drafts.draft()
                .map(draft -> {
                    FileSet files = files(draft);
                    files.commit(drafts);
                    return files.deleted().stream().map(drafts::shown).toList();
                })
                .orElse(List.of());
    }

    FileSet files(Draft draft) {
        FileSet files = new FileSet();
        drafts.files(draft).stream().filter(Files::isRegularFile).forEach(files::delete);
        return files;
    }
}
