package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Migrator.Done;
import dev.driftless.runtime.migrate.Migrator.Upgrade;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.migrate.UpgradeListener;
import dev.driftless.runtime.migrate.UpgradeRequest;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code upgrade}: runs the pending migrations. */
final class UpgradeCommand implements Command {
    @Override
    public String name() {
        return "upgrade";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Run all pending migrations, or those up to VERSION.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("VERSION")
                .arity("0..1")
                .type(String.class)
                .description("The last version to run.")
                .build());
        spec.addOption(OptionSpec.builder("--allow-drift")
                .description("Upgrade although the application was built with open drift.")
                .build());
        spec.addOption(OptionSpec.builder("--skip-preflight")
                .description("Do not count the rows that stand in the way of a migration first.")
                .build());
        spec.addOption(OptionSpec.builder("--resume")
                .description("Go on with a migration that failed half-way, once its cause is mended.")
                .build());
        StatementOptions.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Optional<String> target = invocation.parameter();
        target.filter(text -> !Version.isOne(text)).ifPresent(text -> {
            throw Version.none(text, "V4");
        });
        Unit unit = invocation.unit();
        DatabaseAddress address = invocation.database(unit);
        UpgradeRequest request = new UpgradeRequest(
                target,
                invocation.has("--allow-drift"),
                invocation.has("--skip-preflight"),
                invocation.has("--resume"));
        Upgrade done = new Migrator(unit, address).upgrade(request, new Lines(invocation));
        invocation.print(summary(done));
        return ExitCode.OK;
    }

    private static String summary(Upgrade done) {
        String to = done.to().map(version -> "V" + version).orElse("base");
        if (done.count() == 0) {
            return "Already at %s: nothing to do.".formatted(to);
        }
        return "Upgraded from %s to %s: %s in %s."
                .formatted(
                        done.from().map(version -> "V" + version).orElse("base"),
                        to,
                        Invocation.count(done.count(), "migration"),
                        Invocation.seconds(done.time()));
    }

    /** Prints each migration as a line of the result. */
    private record Lines(Invocation invocation) implements UpgradeListener {
        @Override
        public void migrated(Done migration) {
            invocation.print("%s (%s)".formatted(migration.label(), Invocation.seconds(migration.time())));
        }

        @Override
        public void note(String line) {
            invocation.note(line);
        }
    }
}
