package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Begin;
import dev.driftless.runtime.drafts.Begin.Begun;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code begin}: the first script for databases that were added later. */
final class BeginCommand implements Command {
    @Override
    public String name() {
        return "begin";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Write the first script for a database that was added later.",
                        "It is each of driftless.dialects that has no script.");
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        Begun begun = new Begin(invocation.drafts(unit), unit.model().layout(), unit.name()).run();
        invocation.print("Begun at V%s:".formatted(begun.version()));
        begun.files().forEach(file -> invocation.print("  " + file));
        invocation.note("Look at them, build, then: upgrade");
        return ExitCode.OK;
    }
}
