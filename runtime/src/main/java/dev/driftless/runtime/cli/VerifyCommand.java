package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.DatabaseUrl;
import dev.driftless.runtime.migrate.Snapshots;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.verify.MigrationVerifier;
import dev.driftless.runtime.verify.ScratchDatabases;
import dev.driftless.runtime.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** {@code verify}: whether all migrations, up and down, lead to their snapshots. */
final class VerifyCommand implements Command {
    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Run all migrations, up and down, on scratch databases.",
                        "With --url, on that database, which has to be empty. Exits with 1 if a schema is not its snapshot's.");
        spec.addOption(IgnoreOption.create());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        Snapshots snapshots = invocation.snapshots(unit);
        List<Verdict> verdicts = new ArrayList<>();
        try (ScratchDatabases databases = databases(invocation, unit)) {
            for (DatabaseAddress address : databases.addresses()) {
                invocation.note("Database: " + address.describe());
                Verdict verdict =
                        new MigrationVerifier(unit, address, snapshots, invocation.values(IgnoreOption.NAME)).verify();
                verdicts.add(verdict);
                verdict.findings().forEach(invocation::print);
                invocation.print(verdict.summary());
            }
        }
        noteOthers(invocation, unit, verdicts);
        boolean sound = verdicts.stream().allMatch(verdict -> verdict.findings().isEmpty());
        return sound && !verdicts.isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
    }

    /** Never the database of the environment, which may be one with rows. */
    private static ScratchDatabases databases(Invocation invocation, Unit unit) {
        Optional<DatabaseAddress> given = invocation
                .value("--url")
                .map(url -> DatabaseUrl.parse(url, "--url"))
                .map(address -> address.as(invocation.value("--user"), invocation.value("--password"))
                        .withDefaultLogin());
        return given.map(ScratchDatabases::given).orElseGet(() -> ScratchDatabases.embedded(unit));
    }

    private static void noteOthers(Invocation invocation, Unit unit, List<Verdict> verdicts) {
        String others = unit.dialects().stream()
                .filter(dialect -> verdicts.stream()
                        .noneMatch(verdict -> verdict.database().equals(dialect)))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            invocation.note("Not verified: %s. Give an empty database with --url.".formatted(others));
        }
    }
}
