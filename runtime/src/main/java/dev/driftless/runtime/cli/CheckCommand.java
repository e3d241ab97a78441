package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.History;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: whether application, accepted migrations and database agree; for a pipeline. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description("Exit with 1 if the application was built with open drift, or if migrations are pending.");
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        DatabaseAddress address = invocation.database(unit);
        boolean drifted = unit.model().drifted();
        if (drifted) {
            invocation.print("Drift is open: the entities differ from the newest accepted migration.");
        }
        History history = new Migrator(unit, address).history();
        history.requireSound();
        history.pending().forEach(entry -> invocation.print("Pending: " + entry.label()));
        if (drifted || !history.pending().isEmpty()) {
            return ExitCode.ATTENTION;
        }
        invocation.print("In order: "
                + history.current().map(entry -> "V" + entry.version()).orElse("base")
                + ", no drift, nothing pending.");
        return ExitCode.OK;
    }
}
