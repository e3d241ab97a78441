package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Discard;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code discard}: deletes the draft. */
final class DiscardCommand implements Command {
    @Override
    public String name() {
        return "discard";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description("Delete the compiler's draft.", "The next compile makes a new one if there is drift.");
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> files = new Discard(invocation.drafts(invocation.unit())).run();
        invocation.print(files.isEmpty() ? "There is no draft." : "Discarded:");
        files.forEach(file -> invocation.print("  " + file));
        return ExitCode.OK;
    }
}
