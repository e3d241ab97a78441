package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Accept;
import dev.driftless.runtime.drafts.Accepted;
import dev.driftless.runtime.drafts.Answer;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code accept}: makes the draft a migration. */
final class AcceptCommand implements Command {
    @Override
    public String name() {
        return "accept";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Make the compiler's draft a migration: V and U files, and the snapshot.");
        spec.addOption(OptionSpec.builder("-m", "--message")
                .type(String.class)
                .required(true)
                .paramLabel("NAME")
                .description("What the migration does, in a few words; its files are named so.")
                .build());
        spec.addOption(several(
                "--allow",
                "RULE:SUBJECT",
                "Accept that hazard, such as dropped-column:customers.fax; can be repeated."));
        spec.addOption(
                several("--reason", "TEXT", "Why; one for all --allow, or one for each. Copied into the migration."));
        return spec;
    }

    private static OptionSpec several(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String message = invocation.value("-m").orElseThrow();
        Accepted accepted = new Accept(invocation.drafts(invocation.unit())).run(message, answers(invocation));
        accepted.notes().forEach(invocation::note);
        invocation.print("Accepted V%s %s:"
                .formatted(accepted.version(), accepted.description().replace('_', ' ')));
        accepted.files().forEach(file -> invocation.print("  " + file));
        invocation.note("Look at them, edit the SQL if need be, build, then: upgrade");
        return ExitCode.OK;
    }

    private static List<Answer> answers(Invocation invocation) {
        List<String> allowed = invocation.values("--allow");
        List<String> reasons = invocation.values("--reason");
        int fitting = allowed.isEmpty() ? 0 : 1;
        if (reasons.size() > fitting && reasons.size() != allowed.size()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "Give one --reason for all --allow, or one for each. See: accept --help");
        }
        return IntStream.range(0, allowed.size())
                .mapToObj(i -> Answer.parse(allowed.get(i), reason(reasons, i)))
                .toList();
    }

    private static String reason(List<String> reasons, int index) {
        return reasons.isEmpty() ? "" : reasons.get(Math.min(index, reasons.size() - 1));
    }
}
