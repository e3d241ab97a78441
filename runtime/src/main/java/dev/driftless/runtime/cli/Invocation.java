package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.DraftsFolder;
import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One call of one command: what was given, and the process around it. */
final class Invocation {
    private final Surroundings surroundings;
    private final String command;
    private final Arguments arguments;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Invocation(Surroundings surroundings, String command, Arguments arguments) {
        this.surroundings = surroundings;
        this.command = command;
        this.arguments = arguments;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The value of an option, wherever on the line it was given. */
    Optional<String> value(String option) {
        return arguments.value(option);
    }

    /** All values of an option that can be given several times. */
    List<String> values(String option) {
        return arguments.values(option);
    }

    boolean has(String option) {
        return arguments.has(option);
    }

    Optional<String> parameter() {
        return arguments.parameter();
    }

    Unit unit() {
        return Unit.find(surroundings.classes(), value("--unit"));
    }

    /** The database to work on; says so on the first line. */
    DatabaseAddress database(Unit unit) {
        DatabaseAddress address =
                new ConnectionOptions(this).address(unit.name()).with(StatementOptions.of(this));
        note("Database: " + address.describe());
        return address;
    }

    /** The drafts folder; first finishes what a command that was killed left to do. */
    DraftsFolder drafts(Unit unit) {
        DraftsFolder drafts = DraftsLocation.of(this, unit).drafts(surroundings.folder());
        List<String> finished = drafts.finish(unit.model().layout());
        if (!finished.isEmpty()) {
            note("Finished what an earlier command had begun; compile again. It wrote %s."
                    .formatted(String.join(", ", finished)));
        }
        return drafts;
    }

    /** The accepted snapshots: of the sources if they are here, else the newest, out of the jar. */
    Snapshots snapshots(Unit unit) {
        return DraftsLocation.of(this, unit).snapshots(unit);
    }

    /** A line of the result. */
    void print(String line) {
        if (has("--json")) {
            lines.add(line);
        } else {
            surroundings.out().println(line);
        }
    }

    /** A line that tells what was done; somebody who wants quiet does not see it. */
    void tell(String line) {
        if (!has("--quiet")) {
            print(line);
        }
    }

    /** A part of the result for machines; then the lines for people are not among it. */
    void field(String name, Object value) {
        fields.put(name, value);
    }

    /** A line that is no result. */
    void note(String line) {
        if (!has("--quiet")) {
            surroundings.err().println(line);
        }
    }

    /** Prints the result for machines, if they asked. */
    void end(ExitCode code) {
        if (has("--json")) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("command", command);
            result.put("exit", code.name());
            result.put("code", code.number());
            result.putAll(fields.isEmpty() ? Map.of("lines", lines) : fields);
            surroundings.out().println(Json.of(result));
        }
    }

    /** Says what a long command works at; nothing to somebody who wants quiet, or to a machine. */
    Optional<Ticker> ticker() {
        return has("--quiet") || has("--json")
                ? Optional.empty()
                : Optional.of(
                        new Ticker(surroundings.err(), surroundings.terminal().isPresent()));
    }

    static String seconds(Duration time) {
        long hundredths = (time.toMillis() + 5) / 10;
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + " s";
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
