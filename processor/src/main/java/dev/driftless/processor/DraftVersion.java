package dev.driftless.processor;

import dev.driftless.processor.ProcessorOptions.Numbering;
import dev.driftless.schema.draft.Draft;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The version that the next migration gets. */
final class DraftVersion {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private static final int TIMESTAMP_LENGTH = 14;

    private final Numbering numbering;
    private final Workspace workspace;

    DraftVersion(Numbering numbering, Workspace workspace) {
        this.numbering = numbering;
        this.workspace = workspace;
    }

    /** A timestamp is kept as long as a draft on the same parent lies there, so that every compile writes the same draft. */
    String of(SnapshotHistory history, Optional<String> parent) {
        String next = history.nextVersion(workspace.migrations());
        return switch (numbering) {
            case SEQUENTIAL -> next;
            case TIMESTAMP ->
                present(parent).filter(version -> later(version, next)).orElseGet(() -> {
                    String now = TIMESTAMP.format(LocalDateTime.now(ZoneOffset.UTC));
                    return later(now, next) ? now : next;
                });
        };
    }

    private Optional<String> present(Optional<String> parent) {
        return new DraftFolder(workspace.drafts())
                .present()
                .filter(draft -> draft.parent().equals(parent))
                .map(Draft::version)
                .filter(version -> version.length() == TIMESTAMP_LENGTH);
    }

    private static boolean later(String version, String next) {
        return Long.parseLong(version) >= Long.parseLong(next);
    }
}
