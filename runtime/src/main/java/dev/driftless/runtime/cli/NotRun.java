package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Keeps the files of a migration from being changed under a database that has run it. */
final class NotRun {
    private NotRun() {}

    /** The head of the snapshots that a command works on. */
    static PositionalParamSpec head(String description) {
        return PositionalParamSpec.builder()
                .paramLabel("HEAD")
                .arity("0..1")
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec force(String description) {
        return OptionSpec.builder("--force").description(description).build();
    }

    /**
     * Refuses if the database at hand has run a migration; {@code --force} does not look.
     *
     * @param name as of its files
     */
    static void require(Invocation invocation, Unit unit, String name) {
        if (!of(invocation, unit, Set.of(name)).isEmpty()) {
            throw new CommandFailure(
                    ExitCode.DRAFT_REFUSED,
                    "This database has already run %s. First take it back there: downgrade -1; or give --force."
                            .formatted(name));
        }
    }

    /** Those of some migrations that the database at hand has run; none with {@code --force}. */
    static Set<String> of(Invocation invocation, Unit unit, Set<String> names) {
        if (invocation.has("--force")) {
            return Set.of();
        }
        DatabaseAddress address = invocation.database(unit);
        return new TreeSet<>(new Migrator(unit, address).run(names));
    }
}
