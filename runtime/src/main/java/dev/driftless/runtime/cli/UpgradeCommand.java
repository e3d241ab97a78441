package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseKind;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Migrator.Done;
import dev.driftless.runtime.migrate.Migrator.Upgrade;
import dev.driftless.runtime.migrate.Preview;
import dev.driftless.runtime.migrate.Preview.Script;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.migrate.UpgradeListener;
import dev.driftless.runtime.migrate.UpgradeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .description("The last version to run; with --sql also a range.")
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
        SqlOption.addTo(spec, "V3:V6");
        Targets.addTo(spec);
        return spec;
    }

    @Override
    public boolean standsAlone() {
        return true;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Optional<String> target = invocation.parameter();
        Unit unit = invocation.unit();
        if (invocation.has("--sql") && target.filter(SqlOption::isRange).isPresent()) {
            List<Optional<String>> ends = SqlOption.ends(target.get());
            return printed(invocation, unit, SqlOption.kind(invocation, unit), ends.get(0), ends.get(1));
        }
        target.filter(text -> !Version.isOne(text)).ifPresent(text -> {
            throw Version.none(text, "V4");
        });
        UpgradeRequest request = new UpgradeRequest(
                target,
                invocation.has("--allow-drift"),
                invocation.has("--skip-preflight"),
                invocation.has("--resume"));
        if (invocation.value("--targets").isPresent()) {
            return new Targets(invocation, unit, request)
                    .run(invocation.value("--targets").get());
        }
        DatabaseAddress address = invocation.database(unit);
        if (invocation.has("--sql")) {
            Optional<String> current =
                    new Migrator(unit, address).history().current().map(Entry::version);
            return printed(invocation, unit, address.kind(), current, target);
        }
        try (Lines lines = new Lines(invocation)) {
            Upgrade done = new Migrator(unit, address).upgrade(request, lines);
            lines.end(done);
        }
        return ExitCode.OK;
    }

    private static ExitCode printed(
            Invocation invocation, Unit unit, DatabaseKind kind, Optional<String> from, Optional<String> to) {
        List<Script> scripts = new Preview(unit, kind).up(from, to);
        Optional<String> last = scripts.isEmpty()
                ? from
                : Optional.of(scripts.get(scripts.size() - 1).version());
        return SqlOption.print(invocation, scripts, last);
    }

    static String summary(Upgrade done) {
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
    private static final class Lines implements UpgradeListener, AutoCloseable {
        private final Invocation invocation;
        private final Optional<Ticker> ticker;
        private final List<Map<String, Object>> migrations = new ArrayList<>();

        Lines(Invocation invocation) {
            this.invocation = invocation;
            this.ticker = invocation.ticker();
        }

        @Override
        public void migrated(Done migration) {
            ticker.ifPresent(Ticker::clear);
            String seconds = Invocation.seconds(migration.time());
            invocation.tell("%s (%s)".formatted(migration.label(), seconds));
            migrations.add(Map.of(
                    "migration", migration.label(), "seconds", migration.time().toMillis() / 1000.0));
        }

        @Override
        public void running(String label, int number, String sql) {
            ticker.ifPresent(shown -> shown.works(() -> "%s, statement %d: %s".formatted(label, number, sql)));
        }

        @Override
        public void note(String line) {
            ticker.ifPresent(Ticker::clear);
            invocation.note(line);
        }

        void end(Upgrade done) {
            invocation.tell(summary(done));
            invocation.field("from", done.from());
            invocation.field("to", done.to());
            invocation.field("migrations", migrations);
            invocation.field("seconds", done.time().toMillis() / 1000.0);
        }

        @Override
        public void close() {
            ticker.ifPresent(Ticker::close);
        }
    }
}
