package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code repair}: forgets a failed migration, so that it can run again. */
final class RepairCommand implements Command {
    @Override
    public String name() {
        return "repair";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Forget that a migration failed half-way, once its cause is mended.");
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        boolean repaired = new Migrator(unit, invocation.database(unit)).repair();
        invocation.print(repaired ? "Repaired: the failed migration is pending again." : "Nothing to repair.");
        return ExitCode.OK;
    }
}
