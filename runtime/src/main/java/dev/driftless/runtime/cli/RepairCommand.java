package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Repair;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
        spec.addOption(OptionSpec.builder("--from-start")
                .description("The migration shall begin again at its first statement, not where it stopped.")
                .build());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        Repair.Outcome outcome = new Migrator(unit, invocation.database(unit)).repair(invocation.has("--from-start"));
        invocation.field("outcome", outcome.name());
        invocation.print(
                switch (outcome) {
                    case NOTHING -> "Nothing to repair.";
                    case GOES_ON -> "Repaired: the failed migration is pending again, and goes on where it stopped.";
                    case BEGINS_AGAIN -> "Repaired: the migration is pending again, from its first statement.";
                });
        return ExitCode.OK;
    }
}
