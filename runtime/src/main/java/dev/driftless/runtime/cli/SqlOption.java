package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.DatabaseKind;
import dev.driftless.runtime.migrate.Preview.Script;
import dev.driftless.runtime.migrate.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --sql}: prints what would run instead of running it; with a range of versions no database is needed. */
final class SqlOption {
    private static final String RANGE = "([Vv]?\\d+(?:[._]\\d+)*|base)?:([Vv]?\\d+(?:[._]\\d+)*|base)?";

    private SqlOption() {}

    static void addTo(CommandSpec spec, String range) {
        spec.addOption(OptionSpec.builder("--sql")
                .description("Print what would run; with a range such as %s no database is looked at.".formatted(range))
                .build());
        spec.addOption(OptionSpec.builder("--dialect")
                .type(String.class)
                .paramLabel("NAME")
                .description("With --sql and a range: whose scripts, if there are several: h2, postgresql, mariadb.")
                .build());
    }

    static boolean isRange(String text) {
        return text.matches(RANGE) && !text.equals(":");
    }

    /** The versions before and after the colon; {@code base} and nothing are the same. */
    static List<Optional<String>> ends(String range) {
        return Arrays.stream((range + " ").split(":", 2))
                .map(String::strip)
                .map(end -> Optional.of(end).filter(text -> !text.isEmpty() && !text.equals("base")))
                .toList();
    }

    /** Whose scripts to print, where no database says it. */
    static DatabaseKind kind(Invocation invocation, Unit unit) {
        Optional<String> named = invocation.value("--dialect");
        if (named.isEmpty() && unit.dialects().size() > 1) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "Unit '%s' has scripts for %s. Say whose with --dialect NAME."
                            .formatted(unit.name(), String.join(", ", unit.dialects())));
        }
        String id = named.orElseGet(() -> unit.dialects().get(0));
        return Arrays.stream(DatabaseKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "--dialect is none of h2, postgresql, mariadb."));
    }

    static ExitCode print(Invocation invocation, List<Script> scripts, Optional<String> to) {
        for (Script script : scripts) {
            invocation.print(
                    "-- %s%n%n%s".formatted(script.file(), script.text().stripTrailing()));
            invocation.print("");
        }
        invocation.print("-- Then: stamp "
                + to.map(version -> "V" + version.replaceFirst("^[Vv]", "")).orElse("base"));
        invocation.field(
                "scripts",
                scripts.stream()
                        .map(script -> Map.of("version", script.version(), "file", script.file(), "sql", script.text()))
                        .toList());
        return ExitCode.OK;
    }
}
