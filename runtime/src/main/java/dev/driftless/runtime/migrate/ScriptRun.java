package dev.driftless.runtime.migrate;

import dev.driftless.runtime.migrate.FlywayInternals.ScriptError;
import dev.driftless.runtime.migrate.Journal.Direction;
import dev.driftless.runtime.migrate.Journal.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** One script that we run ourselves, with a journal where the database keeps each statement. */
final class ScriptRun {
    /** How the variables begin in which our scripts for MariaDB hand a statement on to the next line. */
    private static final String PREPARED = "@driftless_";

    private final Database owner;
    private final Connection connection;
    private final List<Line> script;
    private final String version;
    private final String name;
    private final Direction direction;

    /**
     * One statement of a script.
     *
     * @param sql what the database gets
     * @param text the same with its delimiter, as Flyway tells it to callbacks
     * @param number the line of the script that it begins at
     */
    record Line(String sql, String text, int number) {}

    ScriptRun(
            Database owner,
            Connection connection,
            List<Line> script,
            String version,
            String name,
            Direction direction) {
        this.owner = owner;
        this.connection = connection;
        this.script = List.copyOf(script);
        this.version = version;
        this.name = name;
        this.direction = direction;
    }

    /** What had run of a script was edited since: it is not known what is left to do. */
    static final class Edited extends RuntimeException {
        Edited(String script) {
            super(script);
        }
    }

    /** Runs the script, but for what had run of it before it was interrupted; if that was edited, from its start. */
    void fromStartOrInterruption() throws SQLException {
        if (!owner.keepsEachStatement(connection)) {
            statements(Optional.empty(), Optional.empty());
            return;
        }
        Optional<Position> left = interrupted();
        if (left.isPresent() && !isSameBefore(left.get())) {
            say("What had run of %s was edited, so it begins again at its start.".formatted(name));
            left = Optional.empty();
        }
        Journal journal = left.isPresent()
                ? Journal.resume(connection)
                : Journal.begin(
                        connection,
                        version,
                        name,
                        direction,
                        Journal.read(connection).isPresent());
        statements(Optional.of(journal), left);
    }

    /**
     * Runs what is left of the script.
     *
     * @throws Edited if what had run of it was edited
     */
    void fromInterruption() throws SQLException {
        Position position = interrupted().orElseThrow(() -> new Edited(name));
        if (!isSameBefore(position)) {
            throw new Edited(name);
        }
        statements(Optional.of(Journal.resume(connection)), Optional.of(position));
    }

    private Optional<Position> interrupted() {
        return Journal.read(connection)
                .filter(position ->
                        position.direction() == direction && position.script().equals(name));
    }

    /** Whether the statements before a position are those that ran then. */
    boolean isSameBefore(Position position) {
        Journal journal = Journal.resume(connection);
        int before = position.statement() - 1;
        script.stream().limit(before).forEach(line -> journal.passOver(line.text()));
        return before <= script.size()
                && (position.before().isEmpty() || journal.hash().equals(position.before()));
    }

    private void statements(Optional<Journal> journal, Optional<Position> from) throws SQLException {
        owner.limit(connection);
        int first = from.map(Position::statement).orElse(1);
        int number = 0;
        for (Line line : script) {
            number++;
            if (number < first) {
                journal.orElseThrow().passOver(line.text());
            } else if (number == first && from.isPresent()) {
                if (number > 1) {
                    prepare(line, script.get(number - 2));
                }
                again(line, journal.orElseThrow(), from.get());
            } else {
                run(line, journal);
            }
        }
        if (journal.isPresent()) {
            journal.get().end();
        }
        owner.unlimit(connection);
    }

    private void run(Line line, Optional<Journal> journal) throws SQLException {
        if (journal.isPresent()) {
            journal.get().next(line.text());
        }
        try (Statement jdbc = connection.createStatement()) {
            jdbc.execute(line.sql());
        } catch (SQLException e) {
            if (journal.isPresent()) {
                journal.get().failed();
            }
            throw new ScriptError(name, line.number(), e);
        }
    }

    /** What a statement takes from the one before is gone with the session in which that ran. */
    private void prepare(Line line, Line before) throws SQLException {
        if (line.sql().contains(PREPARED) && before.sql().startsWith("set " + PREPARED)) {
            try (Statement jdbc = connection.createStatement()) {
                jdbc.execute(before.sql());
            } catch (SQLException e) {
                throw new ScriptError(name, before.number(), e);
            }
        }
    }

    /** Runs the statement that an earlier run stopped at, if it is not done. */
    private void again(Line line, Journal journal, Position position) throws SQLException {
        say("%s was interrupted. Going on at line %d.".formatted(name, line.number()));
        if (owner.kind() == DatabaseKind.POSTGRESQL) {
            AlreadyDone.dropInvalidIndex(line.sql(), connection);
        }
        try {
            run(line, Optional.of(journal));
        } catch (ScriptError e) {
            if (position.failed() || !AlreadyDone.says(e.reason(), line.sql(), owner.kind())) {
                throw e;
            }
            say("The statement at line %d had been done: %s."
                    .formatted(line.number(), DatabaseErrors.said(e.reason(), owner.address())));
        }
    }

    private void say(String line) {
        owner.address().patience().told().accept(line);
    }
}
