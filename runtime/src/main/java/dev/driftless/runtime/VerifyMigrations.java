package dev.driftless.runtime;

import dev.driftless.runtime.cli.DraftsLocation;
import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseUrl;
import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.verify.MigrationVerifier;
import dev.driftless.runtime.verify.ScratchDatabases;
import dev.driftless.runtime.verify.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code verify} for an application's own tests, with any test framework: each method runs all migrations from nothing, up
 * and down, compares the schema with the snapshot of each version on the way, and throws an {@link AssertionError} that says what differs.
 *
 * <pre>{@code
 * @Test
 * void migrationsLeadToTheirSnapshots() {
 *     VerifyMigrations.of("shop").onH2();
 * }
 * }</pre>
 */
public final class VerifyMigrations {
    private final Unit unit;
    private final Snapshots snapshots;
    private final List<String> ignored;

    private VerifyMigrations(Unit unit, Snapshots snapshots, List<String> ignored) {
        this.unit = unit;
        this.snapshots = snapshots;
        this.ignored = List.copyOf(ignored);
    }

    /** A unit on the class path, with the snapshots that were committed beside its sources. */
    public static VerifyMigrations of(String unit) {
        Unit found = Unit.find(ApplicationClasses.loader(), Optional.of(unit));
        return new VerifyMigrations(
                found, DraftsLocation.near(Path.of("").toAbsolutePath(), found).snapshots(found), List.of());
    }

    /** The same with the snapshots in a folder, {@code snapshots/shop}. */
    public VerifyMigrations withSnapshots(Path folder) {
        return new VerifyMigrations(unit, Snapshots.in(folder, unit.name()), ignored);
    }

    /** The same, but tables and sequences whose names match a pattern such as {@code qrtz_*} may differ. */
    public VerifyMigrations ignoring(String... patterns) {
        return new VerifyMigrations(unit, snapshots, List.of(patterns));
    }

    /** On H2 in memory. */
    public void onH2() {
        try (ScratchDatabases databases = ScratchDatabases.h2()) {
            databases.addresses().forEach(this::verify);
        }
    }

    /**
     * On an empty database, of a server that the test started.
     *
     * @param url JDBC or {@code postgres://...}, as on the command line
     */
    public void on(String url, String user, String password) {
        verify(DatabaseUrl.parse(url, "test").as(Optional.of(user), Optional.of(password)));
    }

    private void verify(DatabaseAddress address) {
        Verdict verdict = new MigrationVerifier(unit, address, snapshots, ignored).verify();
        if (!verdict.findings().isEmpty()) {
            throw new AssertionError(verdict.summary() + "\n" + String.join("\n", verdict.findings()));
        }
    }
}
