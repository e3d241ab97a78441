package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Check;
import dev.driftless.runtime.migrate.History;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
                .description(
                        "Exit with 1 if drift is open or migrations are pending.",
                        "The same if accepted files do not fit together.");
        spec.addOption(OptionSpec.builder("--offline")
                .description("Look at the application and its files only, at no database.")
                .build());
        return spec;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        List<String> findings = files(invocation, unit);
        findings.forEach(invocation::print);
        List<String> held = HeldText.of(invocation, unit);
        held.forEach(what -> invocation.print("held: " + what));
        List<Entry> pending = invocation.has("--offline") ? List.of() : pending(invocation, unit);
        pending.forEach(entry -> invocation.print("Pending: " + entry.label()));
        invocation.field("findings", findings);
        invocation.field("held", held);
        invocation.field("pending", pending.stream().map(Entry::version).toList());
        if (findings.isEmpty() && pending.isEmpty()) {
            invocation.print("All in order.");
            return ExitCode.OK;
        }
        return ExitCode.ATTENTION;
    }

    private static List<Entry> pending(Invocation invocation, Unit unit) {
        History history = new Migrator(unit, invocation.database(unit)).history();
        history.requireSound();
        return history.pending();
    }

    /** Where the application runs without its sources, its model is all there is to look at. */
    private static List<String> files(Invocation invocation, Unit unit) {
        if (DraftsLocation.of(invocation, unit).hasSources()) {
            return new Check(invocation.drafts(unit), unit.model()).run();
        }
        return unit.model().drifted()
                ? List.of("Drift is open: the entities differ from the newest accepted migration.")
                : List.of();
    }
}
