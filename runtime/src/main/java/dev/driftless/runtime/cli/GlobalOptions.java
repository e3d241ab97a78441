package dev.driftless.runtime.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The options that every command understands, before or after its name. */
final class GlobalOptions {
    private GlobalOptions() {}

    static void addTo(CommandSpec root) {
        root.addOption(text("--url", "URL", "The database: jdbc:..., postgres://..., mariadb://..."));
        root.addOption(text("--user", "NAME", "Its user; else as in the URL, or DATABASE_USER."));
        root.addOption(text("--password", "TEXT", "Its password; safer: DATABASE_PASSWORD, not seen in ps."));
        root.addOption(text("--wait", "TIME", "How long to wait for a starting database, such as 60s."));
        root.addOption(text("--unit", "NAME", "The unit, if the application has several."));
        root.addOption(text("--drafts", "FOLDER", "Where the compiler left the draft; else beside the jar."));
        root.addOption(flag("--json", "Print the result as one line of JSON.").build());
        root.addOption(
                flag("--quiet", "Print errors and what was asked for only.").build());
        root.addOption(flag("--verbose", "Show stack traces.").build());
        root.addOption(flag("--help", "Show this help.")
                .names("-h", "--help")
                .usageHelp(true)
                .build());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version of Driftless.")
                .build());
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .scopeType(ScopeType.INHERIT)
                .build();
    }

    private static OptionSpec.Builder flag(String name, String description) {
        return OptionSpec.builder(name).description(description).scopeType(ScopeType.INHERIT);
    }
}
