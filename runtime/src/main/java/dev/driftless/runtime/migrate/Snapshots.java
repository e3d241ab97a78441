package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.MigrationFailure.Kind;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.snapshot.Snapshot;
import dev.driftless.schema.snapshot.SnapshotHistory;
import dev.driftless.schema.snapshot.SnapshotReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;

/** The accepted snapshots at hand: all of them where the sources are, the newest in the application's jar. */
public final class Snapshots {
    private static final String PACKED = "META-INF/driftless/%s.snapshot";

    private final List<Snapshot> all;
    private final String place;

    private Snapshots(List<Snapshot> all, String place) {
        this.all = List.copyOf(all);
        this.place = place;
    }

    /** Those in a folder of committed snapshots. */
    public static Snapshots in(Path folder, String unit) {
        return new Snapshots(SnapshotHistory.load(folder, unit).readAll(), "the folder of snapshots");
    }

    /** The newest, which the compiler puts beside the compiled model; none for an application without migrations. */
    public static Snapshots packed(Unit unit) {
        String name = PACKED.formatted(unit.name());
        try (InputStream stream = unit.classes().getResourceAsStream(name)) {
            if (stream == null) {
                return new Snapshots(List.of(), "the application");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new Snapshots(List.of(SnapshotReader.read(text, name)), "the application");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Oldest first. */
    public List<Snapshot> all() {
        return all;
    }

    /**
     * The newest one.
     *
     * @throws MigrationFailure if there is none
     */
    public Snapshot newest() {
        return all.stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new MigrationFailure(
                        Kind.SNAPSHOT_MISSING,
                        "There is no snapshot in %s. Accept a migration and build; or run where the sources are."
                                .formatted(place)));
    }

    /**
     * The one of a version.
     *
     * @throws MigrationFailure if it is not at hand
     */
    public Snapshot at(String version) {
        return find(version)
                .orElseThrow(() -> new MigrationFailure(
                        Kind.SNAPSHOT_MISSING,
                        "There is no snapshot of V%s in %s, which has %s. ".formatted(version, place, versions())
                                + "Run where the sources are, or give the folder of the drafts with --drafts."));
    }

    /** The version since which something is held without a break; absent if the snapshots at hand do not tell. */
    public Optional<String> heldSince(ObjectPath path) {
        Optional<String> since = Optional.empty();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!all.get(i).schema().held().contains(path)) {
                return since;
            }
            since = Optional.of(all.get(i).version());
        }
        return Optional.empty();
    }

    /** Whether the one of a version is at hand. */
    public boolean has(String version) {
        return find(version).isPresent();
    }

    private Optional<Snapshot> find(String version) {
        MigrationVersion wanted = MigrationVersion.fromVersion(version);
        return all.stream()
                .filter(snapshot ->
                        MigrationVersion.fromVersion(snapshot.version()).equals(wanted))
                .findFirst();
    }

    private String versions() {
        return all.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        all.stream().map(snapshot -> "V" + snapshot.version()).toList());
    }
}
