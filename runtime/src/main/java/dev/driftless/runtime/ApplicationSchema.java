package dev.driftless.runtime;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Migrator.Upgrade;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.migrate.UpgradeListener;
import dev.driftless.runtime.migrate.UpgradeRequest;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * For an application that looks after its schema when it starts, before Hibernate does:
 *
 * <pre>{@code
 * ApplicationSchema.of("shop").requireCurrent(dataSource);   // somebody upgrades beforehand; refuse to start if nobody did
 * ApplicationSchema.of("shop").upgrade(dataSource);          // or upgrade right here
 * }</pre>
 *
 * <p>Both throw a {@link MigrationFailure} whose message says what is wrong and what to do, and whose kind tells cases apart.
 */
public final class ApplicationSchema {
    private final Unit unit;

    private ApplicationSchema(Unit unit) {
        this.unit = unit;
    }

    /** The schema of a unit on the class path. */
    public static ApplicationSchema of(String unit) {
        return new ApplicationSchema(Unit.find(ApplicationClasses.loader(), Optional.of(unit)));
    }

    /**
     * Makes sure that the database is at the application's version; changes nothing.
     *
     * @throws MigrationFailure if the database is behind or ahead, a migration failed or was edited, or the application was built with
     *     open drift
     */
    public void requireCurrent(DataSource dataSource) {
        new Migrator(unit, DatabaseAddress.of(dataSource)).requireCurrent();
    }

    /**
     * Runs the pending migrations, as the command {@code upgrade} does. Several instances may start at once: one does the work, the others
     * wait for it.
     *
     * @return how many have run
     * @throws MigrationFailure if one failed, or nothing may run
     */
    public int upgrade(DataSource dataSource) {
        UpgradeRequest all = new UpgradeRequest(Optional.empty(), false, false, false);
        Upgrade done = new Migrator(unit, DatabaseAddress.of(dataSource)).upgrade(all, UpgradeListener.silent());
        return done.count();
    }
}
