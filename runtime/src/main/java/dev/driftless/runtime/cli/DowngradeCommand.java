package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseKind;
import dev.driftless.runtime.migrate.Downgrader;
import dev.driftless.runtime.migrate.Downgrader.Plan;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.Preview;
import dev.driftless.runtime.migrate.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code downgrade}: takes migrations back. */
final class DowngradeCommand implements Command {
    @Override
    public String name() {
        return "downgrade";
    }

    /** {@code -1} looks like an option to picocli; so here unknown options are parameters, and are looked at in {@link #target}. */
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.parser().unmatchedOptionsArePositionalParams(true);
        spec.usageMessage()
                .description("Take migrations back by their U files, newest first.", "Data that they added is lost.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("VERSION|-N|base")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("The version to return to, or -1 for one step back, or base for an empty schema.")
                .build());
        spec.addOption(OptionSpec.builder("--yes")
                .description("Do not ask; needed where nobody can be asked.")
                .build());
        StatementOptions.addTo(spec);
        SqlOption.addTo(spec, "V6:V3");
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        if (invocation.has("--sql")
                && invocation.parameter().filter(SqlOption::isRange).isPresent()) {
            List<Optional<String>> ends = SqlOption.ends(invocation.parameter().get());
            return printed(invocation, unit, SqlOption.kind(invocation, unit), ends.get(0), ends.get(1));
        }
        String target = target(invocation);
        DatabaseAddress address = invocation.database(unit);
        if (invocation.has("--sql")) {
            Plan plan = new Downgrader(unit, address).plan(target);
            Optional<String> from =
                    plan.undone().stream().findFirst().map(Entry::version).or(plan::to);
            return printed(invocation, unit, address.kind(), from, plan.to());
        }
        Optional<Plan> done = new Downgrader(unit, address)
                .downgrade(
                        target,
                        plan -> confirmed(plan, invocation),
                        migration -> invocation.tell("took back %s (%s)"
                                .formatted(migration.label(), Invocation.seconds(migration.time()))));
        invocation.tell(done.map(DowngradeCommand::summary).orElse("Nothing was changed."));
        done.ifPresent(plan -> {
            invocation.field("to", plan.to());
            invocation.field(
                    "undone", plan.undone().stream().map(Entry::version).toList());
        });
        return done.isPresent() ? ExitCode.OK : ExitCode.NOT_CONFIRMED;
    }

    private static ExitCode printed(
            Invocation invocation, Unit unit, DatabaseKind kind, Optional<String> from, Optional<String> to) {
        return SqlOption.print(invocation, new Preview(unit, kind).down(from, to), to);
    }

    private static String target(Invocation invocation) {
        String target = invocation.parameter().orElseThrow();
        if (target.matches("-\\d{1,9}|base") || Version.isOne(target)) {
            return target;
        }
        if (target.startsWith("-")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Unknown option: '%s'%nSee: downgrade --help".formatted(target.replaceFirst("(?s)=.*", "")));
        }
        throw Version.none(target, "V4, or -1, or base");
    }

    private static boolean confirmed(Plan plan, Invocation invocation) {
        if (invocation.has("--yes")) {
            return true;
        }
        invocation.note("This takes back:");
        plan.undone().forEach(entry -> invocation.note("  " + entry.label()));
        plan.losses().forEach(loss -> invocation.note("    " + loss));
        UnaryOperator<String> terminal = invocation
                .surroundings()
                .terminal()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.NOT_CONFIRMED,
                        "Nothing was changed: a downgrade can lose data, and nobody can be asked here. Give --yes."));
        return terminal.apply("Go on? [y/N] ").strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }

    private static String summary(Plan plan) {
        String to = plan.to().map(version -> "V" + version).orElse("base");
        return plan.undone().isEmpty()
                ? "Already at %s: nothing to do.".formatted(to)
                : "Downgraded to %s: %s taken back."
                        .formatted(to, Invocation.count(plan.undone().size(), "migration"));
    }
}
