package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseAddress;
import dev.driftless.runtime.migrate.MigrationFailure;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Migrator.Done;
import dev.driftless.runtime.migrate.Migrator.Upgrade;
import dev.driftless.runtime.migrate.SchemaQuery;
import dev.driftless.runtime.migrate.Unit;
import dev.driftless.runtime.migrate.UpgradeListener;
import dev.driftless.runtime.migrate.UpgradeRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * {@code upgrade --targets}: the same upgrade of many databases, each with a result of its own. Those that are done have nothing to do
 * when the command runs again.
 */
final class Targets {
    private final Invocation invocation;
    private final Unit unit;
    private final UpgradeRequest request;

    Targets(Invocation invocation, Unit unit, UpgradeRequest request) {
        this.invocation = invocation;
        this.unit = unit;
        this.request = request;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--targets")
                .type(String.class)
                .paramLabel("FILE")
                .description("Upgrade many databases: a URL on each line, or a query for the schemas of --url.")
                .build());
        spec.addOption(OptionSpec.builder("--parallel")
                .type(String.class)
                .paramLabel("N")
                .description("With --targets: how many at once; else one after the other.")
                .build());
    }

    /**
     * What became of one database.
     *
     * @param text for people
     */
    private record Result(DatabaseAddress address, ExitCode code, int count, String text) {
        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("target", address.shown());
            fields.put("exit", code.name());
            fields.put("code", code.number());
            fields.put("migrations", count);
            fields.put("result", text);
            return fields;
        }
    }

    ExitCode run(String file) {
        List<DatabaseAddress> addresses = addresses(file);
        ExecutorService threads = Executors.newFixedThreadPool(parallel());
        List<Result> results = new ArrayList<>();
        try {
            List<Future<Result>> runs = addresses.stream()
                    .map(address -> threads.submit(() -> upgraded(address)))
                    .toList();
            for (Future<Result> run : runs) {
                Result result = run.get();
                results.add(result);
                show(result);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.PARTLY, "Interrupted; the databases that are done stay so.");
        } finally {
            threads.shutdownNow();
        }
        return summary(results);
    }

    private void show(Result result) {
        String line = result.address().shown() + ": " + result.text();
        if (result.code() == ExitCode.OK) {
            invocation.tell(line);
        } else {
            invocation.surroundings().err().println("Error: " + line);
        }
    }

    private ExitCode summary(List<Result> results) {
        List<Result> failed =
                results.stream().filter(result -> result.code() != ExitCode.OK).toList();
        long upgraded = results.stream()
                .filter(result -> result.code() == ExitCode.OK && result.count() > 0)
                .count();
        invocation.tell("%s: %d upgraded, %d had nothing to do, %d failed."
                .formatted(
                        Invocation.count(results.size(), "database"),
                        upgraded,
                        results.size() - upgraded - failed.size(),
                        failed.size()));
        invocation.field("targets", results.stream().map(Result::fields).toList());
        if (failed.isEmpty()) {
            return ExitCode.OK;
        }
        failed.forEach(result -> invocation.tell("  failed: %s (%s)"
                .formatted(result.address().shown(), result.code().name())));
        invocation.note("Mend the causes, then run the same command again: those that are done have nothing to do.");
        return ExitCode.PARTLY;
    }

    private Result upgraded(DatabaseAddress address) {
        List<String> notes = new ArrayList<>();
        try {
            Upgrade done = new Migrator(unit, address).upgrade(request, new Notes(notes));
            String text = String.join("; ", notes) + (notes.isEmpty() ? "" : "; ") + UpgradeCommand.summary(done);
            return new Result(address, ExitCode.OK, done.count(), text);
        } catch (MigrationFailure e) {
            return new Result(address, ExitCode.of(e), 0, e.getMessage());
        } catch (RuntimeException e) {
            return new Result(address, ExitCode.INTERNAL_ERROR, 0, "Internal error of Driftless (%s).".formatted(e));
        }
    }

    private record Notes(List<String> lines) implements UpgradeListener {
        @Override
        public void migrated(Done migration) {}

        @Override
        public void note(String line) {
            lines.add(line);
        }
    }

    private int parallel() {
        String text = invocation.value("--parallel").orElse("1");
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new CommandFailure(ExitCode.USAGE, "--parallel needs a number from 1 to 999.");
        }
        return Integer.parseInt(text);
    }

    private List<DatabaseAddress> addresses(String file) {
        List<DatabaseAddress> addresses = new ArrayList<>();
        List<String> lines = lines(invocation.surroundings().folder().resolve(file));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.toLowerCase(Locale.ROOT).startsWith("select ")) {
                addresses.addAll(SchemaQuery.addresses(invocation.database(unit), line.replaceFirst(";$", "")));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                addresses.add(new ConnectionOptions(invocation).listed(line, "%s line %d".formatted(file, i + 1)));
            }
        }
        if (addresses.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "%s lists no database.".formatted(file));
        }
        return addresses.stream()
                .map(address -> address.with(StatementOptions.of(invocation)))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(ExitCode.FILES, "%s is no UTF-8 text.".formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
