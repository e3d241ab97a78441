package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Migrator.Done;

/** Hears of an upgrade while it runs. */
public interface UpgradeListener {
    /** A migration has run. */
    void migrated(Done migration);

    /** A statement of a migration is about to run. */
    default void running(String label, int number, String sql) {}

    /** Something that a person should know, and that does not stop the upgrade. */
    void note(String line);

    /** One that does not listen. */
    static UpgradeListener silent() {
        return new UpgradeListener() {
            @Override
            public void migrated(Done migration) {}

            @Override
            public void note(String line) {}
        };
    }
}
