package dev.driftless.runtime.migrate;

import dev.driftless.runtime.inspect.Differences;
import dev.driftless.runtime.inspect.Inspection;
import dev.driftless.runtime.inspect.NamePatterns;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Compares a database with the snapshot of the version it is at. */
public final class DatabaseDiff {
    private final Unit unit;
    private final DatabaseAddress address;
    private final Snapshots snapshots;

    public DatabaseDiff(Unit unit, DatabaseAddress address, Snapshots snapshots) {
        this.unit = unit;
        this.address = address;
        this.snapshots = snapshots;
    }

    /**
     * What a comparison found.
     *
     * @param version the snapshot's
     * @param current the database's version; absent if it has no history
     * @param differences between the two
     */
    public record Result(String version, Optional<String> current, Differences differences) {}

    /**
     * Compares.
     *
     * @param version of the snapshot; if absent, the one that the database is at, and the newest if it has no history
     * @param ignored patterns of names of tables and sequences that are not ours
     */
    public Result compare(Optional<String> version, List<String> ignored) {
        try (Database database = Database.openToRead(address, unit.scripts(address.kind()))) {
            Optional<String> current =
                    database.historyWithoutScripts().current().map(Entry::version);
            Snapshot snapshot = version.or(() -> current).map(snapshots::at).orElseGet(snapshots::newest);
            return new Result(snapshot.version(), current, differences(database, snapshot.schema(), ignored));
        }
    }

    /** What is in the database at all. */
    public Differences contents() {
        try (Database database = Database.openToRead(address, unit.scripts(address.kind()))) {
            return differences(database, Schema.empty(), List.of());
        }
    }

    private Differences differences(Database database, Schema schema, List<String> ignored) {
        try {
            return Inspection.compare(database.connection(), address.kind().id(), schema, NamePatterns.of(ignored));
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, address);
        }
    }
}
