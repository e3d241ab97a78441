package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.History;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import picocli.CommandLine.Model.CommandSpec;

/** {@code current}: the version that the database is at. */
final class CurrentCommand implements Command {
    @Override
    public String name() {
        return "current";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Show the version that the database is at.");
        return spec;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        History history = new Migrator(unit, invocation.database(unit)).history();
        invocation.print(history.current().map(History.Entry::label).orElse("base (no migration applied)"));
        int pending = history.pending().size();
        invocation.field("version", history.current().map(History.Entry::version));
        invocation.field(
                "pending",
                history.pending().stream().map(History.Entry::version).toList());
        if (pending > 0) {
            invocation.note(Invocation.count(pending, "migration") + " pending; to run: upgrade");
        }
        HeldText.note(invocation, unit);
        return ExitCode.OK;
    }
}
