package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.History;
import dev.driftless.runtime.migrate.History.Entry;
import dev.driftless.runtime.migrate.Migrator;
import dev.driftless.runtime.migrate.Unit;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code history}: all versions and what became of them, oldest first. */
final class HistoryCommand implements Command {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("List all migrations, oldest first, and when each was applied.");
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
        int width = history.entries().stream()
                .mapToInt(entry -> entry.version().length())
                .max()
                .orElse(0);
        Optional<Entry> current = history.current();
        for (Entry entry : history.entries()) {
            String mark = Optional.of(entry).equals(current) ? "*" : " ";
            String version =
                    entry.version() + " ".repeat(width - entry.version().length());
            invocation.print("%s V%s  %-19s  %s".formatted(mark, version, state(entry), entry.description()));
        }
        invocation.field("current", current.map(Entry::version));
        invocation.field(
                "versions",
                history.entries().stream().map(HistoryCommand::fields).toList());
        if (history.entries().isEmpty()) {
            invocation.note("There is no migration yet.");
        }
        HeldText.note(invocation, unit);
        return ExitCode.OK;
    }

    private static Map<String, Object> fields(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", entry.version());
        fields.put("description", entry.description());
        fields.put("script", entry.script());
        fields.put("state", entry.state().name());
        fields.put("appliedAt", entry.appliedAt().map(HistoryCommand::time));
        return fields;
    }

    private static String state(Entry entry) {
        return switch (entry.state()) {
            case APPLIED -> entry.appliedAt().map(HistoryCommand::time).orElse("applied");
            case PENDING -> "pending";
            case FAILED -> "failed";
            case EDITED -> "edited since applied";
            case MISSING -> "script is missing";
            case AHEAD -> "of a newer release";
            case SKIPPED -> "skipped";
            case BELOW_BASELINE -> "below the baseline";
        };
    }

    private static String time(Date date) {
        return new SimpleDateFormat("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(date);
    }
}
