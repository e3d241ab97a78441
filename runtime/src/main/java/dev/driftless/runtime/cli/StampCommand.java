package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.Stamp;
import dev.driftless.runtime.migrate.Stamp.Stamped;
import dev.driftless.runtime.migrate.Unit;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code stamp}: writes into the history which version the database is at. */
final class StampCommand implements Command {
    @Override
    public String name() {
        return "stamp";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Write into the history that the database is at VERSION.", "Runs no script, changes no table.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("VERSION|base")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The version that the schema is at.")
                .build());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String target = invocation.parameter().orElseThrow();
        if (!target.equals("base") && !Version.isOne(target)) {
            throw Version.none(target, "V4, or base");
        }
        Unit unit = invocation.unit();
        Stamped done = new Stamp(unit, invocation.database(unit)).run(target);
        done.noted().forEach(entry -> invocation.tell("counts as applied: " + entry.label()));
        done.forgotten().forEach(entry -> invocation.tell("counts as never applied: " + entry.label()));
        invocation.tell(
                target.equals("base") ? "Stamped base." : "Stamped V%s.".formatted(target.replaceFirst("^[Vv]", "")));
        invocation.field("noted", versions(done.noted()));
        invocation.field("forgotten", versions(done.forgotten()));
        return ExitCode.OK;
    }

    private static List<String> versions(List<Entry> entries) {
        return entries.stream().map(Entry::version).toList();
    }
}
