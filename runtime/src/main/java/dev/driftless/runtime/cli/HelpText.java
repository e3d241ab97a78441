package dev.driftless.runtime.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How help looks: what a newcomer asks first comes first, and all of it fits a screen. */
final class HelpText {
    private static final int WIDTH = 80;

    private HelpText() {}

    static void shape(CommandSpec root) {
        common(root);
        root.usageMessage()
                .customSynopsis("java -jar app.jar COMMAND [OPTIONS]", "")
                .description("Brings the application's database to the schema that its entities expect.")
                .commandListHeading("%nCommands (each has --help):%n")
                .optionListHeading("%nOptions of all commands:%n")
                .sectionKeys(List.of(
                        UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                        UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                        UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                        UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                        UsageMessageSpec.SECTION_KEY_COMMAND_LIST,
                        UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                        UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                        UsageMessageSpec.SECTION_KEY_FOOTER))
                .footer(
                        "",
                        "Without --url: DATABASE_URL in the environment, then in the file .env here, then",
                        "an embedded H2 file ./data/<unit>. Exit codes: docs/guide/cli.md.");
        root.subcommands().values().forEach(command -> subcommand(command.getCommandSpec()));
    }

    private static void common(CommandSpec spec) {
        spec.usageMessage().width(WIDTH).sortOptions(false).synopsisHeading("Usage: ");
    }

    private static void subcommand(CommandSpec spec) {
        common(spec);
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .parameterListHeading("%n")
                .optionListHeading(spec.positionalParameters().isEmpty() ? "%n" : "");
    }
}
