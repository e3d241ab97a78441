package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Migrator.Done;
import java.time.Duration;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells of each migration as soon as it has run, with the time it took. */
final class Progress implements Callback {
    private final UpgradeListener listener;
    private long start;

    Progress(UpgradeListener listener) {
        this.listener = listener;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            start = System.nanoTime();
            return;
        }
        MigrationInfo info = context.getMigrationInfo();
        String label =
                info.isVersioned() ? "V" + info.getVersion() + " " + info.getDescription() : info.getDescription();
        listener.migrated(new Done(label, Duration.ofNanos(System.nanoTime() - start)));
    }

    @Override
    public String getCallbackName() {
        return "driftless";
    }
}
