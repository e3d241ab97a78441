package dev.driftless.runtime.drafts;

import dev.driftless.schema.snapshot.SnapshotEntry;
import dev.driftless.schema.snapshot.SnapshotHistory;
import java.util.List;
import java.util.stream.Collectors;

/** The heads of a history by the names that people give them. */
final class Heads {
    private Heads() {}

    /**
     * The head that a person means.
     *
     * @param wanted {@code V5__add_fax}, or {@code V5} or {@code 5} if only one head has that version
     * @throws DraftsFailure if there is none, or several
     */
    static SnapshotEntry find(SnapshotHistory history, String wanted) {
        List<SnapshotEntry> found = history.heads().stream()
                .filter(head -> head.name().equals(wanted)
                        || head.version().equals(wanted)
                        || ("V" + head.version()).equals(wanted))
                .toList();
        if (found.size() != 1) {
            throw DraftsFailure.refused("%s is %s. The heads are: %s"
                    .formatted(
                            wanted,
                            found.isEmpty() ? "no head" : "more than one head",
                            history.heads().stream().map(SnapshotEntry::name).collect(Collectors.joining(", "))));
        }
        return found.get(0);
    }
}
