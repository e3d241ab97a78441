package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Remove;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code remove}: takes the newest accepted migration back, as long as the database at hand has not run it. */
final class RemoveCommand implements Command {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Delete the newest accepted migration, unless it has run.", "Its scripts and its snapshot go.");
        spec.addPositional(
                NotRun.head("Which one, such as V5__add_fax, if branches were merged and there are several."));
        spec.addOption(NotRun.force("Do not look at the database."));
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        Remove remove = new Remove(invocation.drafts(unit), unit.model().layout(), unit.name(), invocation.parameter());
        NotRun.require(invocation, unit, remove.name());
        String version = remove.version();
        var files = remove.run();
        invocation.print("Removed V%s:".formatted(version));
        files.forEach(file -> invocation.print("  " + file));
        invocation.note("Compile again: the draft comes back as long as the entities differ from the snapshot.");
        return ExitCode.OK;
    }
}
