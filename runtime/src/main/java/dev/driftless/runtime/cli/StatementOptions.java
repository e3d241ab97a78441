package dev.driftless.runtime.cli;

import dev.driftless.runtime.migrate.Patience;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how long to wait, and for what. */
final class StatementOptions {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|min|h)?");
    private static final String LOCK = "--lock-timeout";
    private static final String STATEMENT = "--statement-timeout";

    private StatementOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(
                time(LOCK, "How long a statement waits for a lock, such as 10s; else as the database is set up."));
        spec.addOption(time(STATEMENT, "How long a statement may take, such as 30m; else as the database is set up."));
    }

    private static OptionSpec time(String name, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel("TIME")
                .description(description)
                .build();
    }

    /** What the line says about waiting. */
    static Patience of(Invocation invocation) {
        return new Patience(
                duration(invocation, "--wait"),
                duration(invocation, LOCK),
                duration(invocation, STATEMENT),
                invocation::note);
    }

    private static Optional<Duration> duration(Invocation invocation, String option) {
        return invocation.value(option).map(text -> parse(option, text));
    }

    private static Duration parse(String option, String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new CommandFailure(ExitCode.USAGE, "%s needs a time such as 500ms, 60s, 5m or 1h.".formatted(option));
        }
        long unit =
                switch (Optional.ofNullable(matcher.group(2)).orElse("s")) {
                    case "ms" -> 1;
                    case "m", "min" -> 60_000;
                    case "h" -> 3_600_000;
                    default -> 1000;
                };
        return Duration.ofMillis(new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(unit))
                .longValue());
    }
}
