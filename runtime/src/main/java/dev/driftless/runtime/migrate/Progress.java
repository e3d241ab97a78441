package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;
import dev.driftless.runtime.migrate.Migrator.Done;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Tells of each migration as soon as it has run, with the time it took, and keeps the journal of those that the database would not
 * take back as a whole. All of it happens under Flyway's lock.
 */
final class Progress implements Callback {
    private final Database database;
    private final UpgradeListener listener;
    private Optional<Journal> journal = Optional.empty();
    private long start;
    private int number;

    Progress(Database database, UpgradeListener listener) {
        this.database = database;
        this.listener = listener;
    }

    /** A migration was about to run from its start, although a process that is gone had run a part of it. */
    static final class Interrupted extends FlywayException {
        private final transient Position position;

        Interrupted(Position position) {
            super("interrupted at " + position);
            this.position = position;
        }

        Position position() {
            return position;
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return switch (event) {
            case BEFORE_EACH_MIGRATE,
                    BEFORE_EACH_MIGRATE_STATEMENT,
                    AFTER_EACH_MIGRATE_STATEMENT_ERROR,
                    AFTER_EACH_MIGRATE -> true;
            default -> false;
        };
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            switch (event) {
                case BEFORE_EACH_MIGRATE -> begin(context.getMigrationInfo(), context.getConnection());
                case BEFORE_EACH_MIGRATE_STATEMENT ->
                    statement(context.getMigrationInfo(), context.getStatement().getSql());
                case AFTER_EACH_MIGRATE_STATEMENT_ERROR -> failed();
                default -> end(context.getMigrationInfo(), context.getConnection());
            }
        } catch (SQLException e) {
            throw DatabaseErrors.other(e, database.address());
        }
    }

    private void begin(MigrationInfo info, Connection connection) throws SQLException {
        start = System.nanoTime();
        number = 0;
        database.limit(connection);
        boolean again = journal.isPresent();
        journal = Optional.empty();
        if (!database.keepsEachStatement(connection)) {
            return;
        }
        String version = info.isVersioned() ? info.getVersion().getVersion() : "";
        Optional<Position> noted = again ? Journal.readAgain(connection) : Journal.read(connection);
        Optional<Position> left = noted.filter(position ->
                position.direction() == Direction.DOWN || (position.version().equals(version) && info.isVersioned()));
        if (left.isPresent()) {
            throw new Interrupted(left.get());
        }
        if (info.isVersioned() && info.getType() == CoreMigrationType.SQL) {
            journal =
                    Optional.of(Journal.begin(connection, version, info.getScript(), Direction.UP, noted.isPresent()));
        }
    }

    private void statement(MigrationInfo info, String sql) throws SQLException {
        number++;
        listener.running(label(info), number, sql);
        if (journal.isPresent()) {
            journal.get().next(sql);
        }
    }

    private void failed() throws SQLException {
        if (journal.isPresent()) {
            journal.get().failed();
        }
    }

    private void end(MigrationInfo info, Connection connection) throws SQLException {
        if (journal.isPresent()) {
            journal.get().end();
        }
        database.unlimit(connection);
        Optional<String> version = Optional.ofNullable(info.getVersion()).map(Object::toString);
        listener.migrated(new Done(version, label(info), Duration.ofNanos(System.nanoTime() - start)));
    }

    private static String label(MigrationInfo info) {
        return info.isVersioned() ? "V" + info.getVersion() + " " + info.getDescription() : info.getDescription();
    }

    @Override
    public String getCallbackName() {
        return "driftless";
    }
}
