package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.Accept;
import dev.driftless.runtime.drafts.Accepted;
import dev.driftless.runtime.drafts.Amend;
import dev.driftless.runtime.drafts.Answer;
import dev.driftless.runtime.drafts.Baseline;
import dev.driftless.runtime.drafts.DraftsFolder;
import dev.driftless.runtime.drafts.DropHeld;
import dev.driftless.runtime.drafts.Hold;
import dev.driftless.runtime.drafts.JavaMigration;
import dev.driftless.runtime.drafts.Question;
import dev.driftless.runtime.migrate.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code accept}: makes the draft a migration. */
final class AcceptCommand implements Command {
    private static final String HOLD = "--hold";
    private static final String DROP_HELD = "--drop-held";
    private static final String AMEND = "--amend";
    private static final String BASELINE = "--baseline";
    private static final String JAVA = "--java";
    private static final String FORCE = "--force";

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage().description("Make the compiler's draft a migration: scripts and snapshot.");
        spec.addOption(OptionSpec.builder("-m", "--message")
                .type(String.class)
                .paramLabel("NAME")
                .description("What the migration does, in a few words; its files are named so.")
                .build());
        spec.addOption(several(
                "--allow",
                "RULE:SUBJECT",
                "Accept that hazard, such as dropped-column:customers.fax; can be repeated."));
        spec.addOption(
                several("--reason", "TEXT", "Why; one for all --allow, or one for each. Copied into the migration."));
        spec.addOption(several(
                HOLD,
                "RULE:SUBJECT",
                "Leave that drop out: the column or table stays for old releases; can be repeated."));
        spec.addOption(OptionSpec.builder(DROP_HELD)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("SUBJECT")
                .description("Without a draft: drop what was held, all or the given columns and tables.")
                .build());
        spec.addOption(flag(
                AMEND,
                "Fold the draft into the newest accepted migration, whose scripts are made anew; -m renames it."));
        spec.addOption(
                flag(BASELINE, "For migrations written by hand so far: write a snapshot of the entities, and no SQL."));
        spec.addOption(flag(JAVA, "Write a Java migration besides, for work on data; without a draft, only that one."));
        spec.addOption(NotRun.force("With --amend: do not look at the database."));
        return spec;
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).description(description).build();
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
        requireFitting(invocation);
        Unit unit = invocation.unit();
        DraftsFolder drafts = invocation.drafts(unit);
        Optional<String> message = invocation.value("-m");
        List<Answer> answers = answers(invocation);
        if (invocation.has(BASELINE)) {
            report(invocation, "Accepted the baseline", new Baseline(drafts).run(message.orElse("baseline")));
            invocation.note("Build, then compare a database with it: diff");
            return ExitCode.OK;
        }
        if (invocation.has(JAVA)) {
            withJava(invocation, unit, drafts, message.orElseThrow(), answers);
            return ExitCode.OK;
        }
        if (invocation.has(DROP_HELD)) {
            DropHeld drop = new DropHeld(drafts, unit.model());
            report(invocation, "Accepted", drop.run(message.orElseThrow(), invocation.values(DROP_HELD), answers));
        } else if (invocation.has(AMEND)) {
            Amend amend = new Amend(drafts);
            NotRun.require(invocation, unit, amend.name());
            report(invocation, "Amended", amend.run(message, answers, holds(invocation)));
        } else {
            report(invocation, "Accepted", accept(invocation, drafts, message.orElseThrow(), answers));
        }
        invocation.note("Look at them, edit the SQL if need be, build, then: upgrade");
        return ExitCode.OK;
    }

    private static Accepted accept(Invocation invocation, DraftsFolder drafts, String message, List<Answer> answers) {
        List<Question> holds = holds(invocation);
        return holds.isEmpty()
                ? new Accept(drafts).run(message, answers)
                : new Hold(drafts).run(message, answers, holds);
    }

    private static List<Question> holds(Invocation invocation) {
        return invocation.values(HOLD).stream()
                .map(hold -> Question.parse(HOLD, hold))
                .toList();
    }

    private static void withJava(
            Invocation invocation, Unit unit, DraftsFolder drafts, String message, List<Answer> answers) {
        boolean draft = drafts.draft().isPresent();
        if (draft) {
            report(invocation, "Accepted", accept(invocation, drafts, message, answers));
        }
        JavaMigration java = new JavaMigration(drafts, unit.model().layout(), unit.name());
        report(invocation, "Wrote the Java migration", java.run(draft ? message + " data" : message));
        invocation.note("Write what it does, and how its U file takes that back, build, then: upgrade");
    }

    private static void requireFitting(Invocation invocation) {
        boolean amend = invocation.has(AMEND);
        boolean baseline = invocation.has(BASELINE);
        if (amend && baseline) {
            throw wrong("--amend and --baseline exclude each other.");
        }
        if (invocation.has(JAVA) && (amend || baseline)) {
            throw wrong("--java goes with neither --amend nor --baseline.");
        }
        if (invocation.has(DROP_HELD) && (amend || baseline || invocation.has(JAVA) || invocation.has(HOLD))) {
            throw wrong("--drop-held goes with none of --hold, --amend, --baseline and --java.");
        }
        if (!amend && !baseline && invocation.value("-m").isEmpty()) {
            throw wrong("Missing required option: '--message=NAME'");
        }
        if (!amend && invocation.has(FORCE)) {
            throw wrong("--force belongs to --amend.");
        }
        if (baseline
                && !(invocation.values("--allow").isEmpty()
                        && invocation.values(HOLD).isEmpty())) {
            throw wrong("A baseline runs no SQL, so there is nothing to --allow or --hold.");
        }
    }

    private static CommandFailure wrong(String message) {
        return new CommandFailure(ExitCode.USAGE, message + System.lineSeparator() + "See: accept --help");
    }

    private static void report(Invocation invocation, String done, Accepted accepted) {
        accepted.notes().forEach(invocation::note);
        invocation.print("%s V%s %s:"
                .formatted(done, accepted.version(), accepted.description().replace('_', ' ')));
        accepted.files().forEach(file -> invocation.print("  " + file));
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
