package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Squash;
import dev.driftless.runtime.drafts.Squash.Squashed;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code squash}: one script with which new databases begin. */
final class SquashCommand implements Command {
    @Override
    public String name() {
        return "squash";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Write one script with which new databases begin.",
                        "It makes the schema of the newest snapshot.");
        spec.addOption(OptionSpec.builder("--schema-only")
                .description("Although migrations also insert rows or make views and the like, which it will not hold.")
                .build());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        Squashed squashed = new Squash(invocation.drafts(unit), unit.model().layout(), unit.name())
                .run(invocation.has("--schema-only"));
        invocation.print("Squashed V1 to V%s:".formatted(squashed.version()));
        squashed.files().forEach(file -> invocation.print("  " + file));
        invocation.note("Databases with a history go on with their V files: keep those. Build, then: verify");
        return ExitCode.OK;
    }
}
