package dev.driftless.runtime.cli;

import dev.driftless.runtime.drafts.DraftsFolder;
import dev.driftless.runtime.drafts.Rebase;
import dev.driftless.runtime.drafts.Rebase.Moved;
import dev.driftless.runtime.drafts.Rebase.Plan;
import dev.driftless.runtime.migrate.Unit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rebase}: after a merge, puts what one branch accepted on top of what the other did. */
final class RebaseCommand implements Command {
    @Override
    public String name() {
        return "rebase";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.usageMessage()
                .description(
                        "After a merge, put one branch's migrations on top of the other's.",
                        "They get new versions and joint snapshots.");
        spec.addPositional(NotRun.head(
                "The head that moves, such as V5__add_fax; else the latest that the database has not run."));
        spec.addOption(NotRun.force("Do not look at the database."));
        return spec;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Unit unit = invocation.unit();
        DraftsFolder drafts = invocation.drafts(unit);
        Rebase rebase = new Rebase(drafts, unit.model().layout(), unit.name());
        if (rebase.heads().size() < 2) {
            invocation.print("There is one head at most: nothing to rebase.");
            return ExitCode.OK;
        }
        Set<String> run = run(invocation, unit, rebase);
        boolean all = invocation.parameter().isEmpty();
        do {
            move(invocation, rebase, invocation.parameter().orElse(rebase.latest(run)), run);
            rebase = new Rebase(drafts, unit.model().layout(), unit.name());
        } while (all && rebase.heads().size() > 1);
        invocation.note(
                "Look at the scripts that moved, and compile: without drift both branches fit together; else accept --amend.");
        return ExitCode.OK;
    }

    private static Set<String> run(Invocation invocation, Unit unit, Rebase rebase) {
        Set<String> names = new TreeSet<>();
        for (String head : rebase.heads()) {
            rebase.plan(head).migrations().forEach(moved -> names.add(moved.before()));
        }
        return NotRun.of(invocation, unit, names);
    }

    private static void move(Invocation invocation, Rebase rebase, String head, Set<String> run) {
        Plan plan = rebase.plan(head);
        List<String> renamedUnderIt = plan.migrations().stream()
                .filter(moved -> !moved.before().equals(moved.after()))
                .map(Moved::before)
                .filter(run::contains)
                .toList();
        if (!renamedUnderIt.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.DRAFT_REFUSED,
                    "This database has already run %s, which would get another version. Downgrade it first, let the other head move (rebase %s), or give --force."
                            .formatted(String.join(", ", renamedUnderIt), plan.onto()));
        }
        List<String> files = rebase.run(head);
        plan.migrations()
                .forEach(moved -> invocation.print("%s is now %s"
                        .formatted(
                                moved.before(),
                                moved.after().equals(moved.before()) ? "on top of " + plan.onto() : moved.after())));
        files.forEach(file -> invocation.print("  " + file));
        invocation.note(
                "%s stays; to have it the other way round, take the files back by version control and call: rebase %s"
                        .formatted(plan.onto(), plan.onto()));
    }
}
