package dev.driftless.runtime.cli;

import dev.driftless.runtime.inspect.Difference;
import dev.driftless.runtime.inspect.Differences;
import dev.driftless.runtime.migrate.DatabaseDiff;
import dev.driftless.runtime.migrate.DatabaseDiff.Result;
import dev.driftless.runtime.migrate.Unit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code diff}: whether the database is what the snapshot of its version says. */
final class DiffCommand implements Command {
    @Override
    public String name() {
        return "diff";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "Compare the database with a snapshot; exit with 1 if they differ.",
                        "The snapshot is that of its version, or of VERSION.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("VERSION")
                .arity("0..1")
                .type(String.class)
                .description("The snapshot to compare with.")
                .build());
        spec.addOption(IgnoreOption.create());
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Optional<String> version = invocation.parameter();
        version.filter(text -> !Version.isOne(text)).ifPresent(text -> {
            throw Version.none(text, "V4");
        });
        Unit unit = invocation.unit();
        Result result = new DatabaseDiff(unit, invocation.database(unit), invocation.snapshots(unit))
                .compare(version.map(text -> text.replaceFirst("^[Vv]", "")), invocation.values(IgnoreOption.NAME));
        if (version.isEmpty() && result.current().isEmpty()) {
            invocation.note("The database has no history; it is compared with the newest snapshot.");
        }
        return print(result, invocation);
    }

    private static ExitCode print(Result result, Invocation invocation) {
        Differences differences = result.differences();
        invocation.field("snapshot", "V" + result.version());
        invocation.field(
                "differences",
                differences.found().stream().map(DiffCommand::fields).toList());
        invocation.field("notCompared", differences.notCompared());
        differences.found().forEach(difference -> print(difference, invocation));
        differences.notCompared().forEach(what -> invocation.print("not compared " + what));
        invocation.print("%s from snapshot V%s."
                .formatted(
                        differences.none()
                                ? "No differences"
                                : Invocation.count(differences.found().size(), "difference"),
                        result.version()));
        return differences.none() && differences.notCompared().isEmpty() ? ExitCode.OK : ExitCode.ATTENTION;
    }

    private static Map<String, Object> fields(Difference difference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sort", difference.sort().name().toLowerCase(Locale.ROOT));
        fields.put("subject", difference.subject());
        fields.put("snapshot", difference.expected());
        fields.put("database", difference.actual());
        return fields;
    }

    private static void print(Difference difference, Invocation invocation) {
        String sort = difference.sort().name().toLowerCase(Locale.ROOT);
        switch (difference.sort()) {
            case MISSING -> invocation.print(line(sort, difference.subject(), difference.expected()));
            case EXTRA -> invocation.print(line(sort, difference.subject(), difference.actual()));
            case DIFFERENT -> {
                invocation.print(line(sort, difference.subject(), Optional.empty()));
                invocation.print(
                        "            snapshot: " + difference.expected().orElse(""));
                invocation.print("            database: " + difference.actual().orElse(""));
            }
        }
    }

    private static String line(String sort, String subject, Optional<String> definition) {
        String tail = definition
                .filter(text -> !text.isEmpty())
                .map(text -> ": " + text)
                .orElse("");
        return "%-11s %s%s".formatted(sort, subject, tail);
    }
}
