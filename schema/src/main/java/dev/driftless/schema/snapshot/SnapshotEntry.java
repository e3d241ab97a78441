package dev.driftless.schema.snapshot;

import java.util.Optional;

/**
 * A snapshot without its schema: a link of the chain.
 *
 * @param file its file, as messages name it
 * @param unit as in {@link Snapshot}
 * @param version as in {@link Snapshot}
 * @param description as in {@link Snapshot}
 * @param parent as in {@link Snapshot}
 * @param fingerprint as in {@link Snapshot}
 */
public record SnapshotEntry(
        String file, String unit, String version, String description, Optional<String> parent, String fingerprint) {
    SnapshotEntry named(String newDescription) {
        return new SnapshotEntry(file, unit, version, newDescription, parent, fingerprint);
    }

    /** The version as a number. */
    public long number() {
        return Long.parseLong(version);
    }

    /** The name that its file must have. */
    public String fileName() {
        return name() + ".json";
    }

    /** {@code V4__add_customer_email}: what its script files are named after. */
    public String name() {
        return "V" + version + "__" + description;
    }
}
