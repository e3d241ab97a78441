package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.diff.Spelling;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Linter;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.lint.rules.Rules;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Set;

/** Plans the migration from one schema to another: its changes in order, each with its hazards. */
public final class MigrationPlanner {
    private MigrationPlanner() {}

    /**
     * The migration; without steps if the schemas are the same.
     *
     * @param hints what the sources say besides the new schema
     * @param policy what the team says about risks
     * @param unmanaged tables that belong to someone else: never created, altered or dropped
     * @param dialects the databases that the migration is for
     */
    public static Migration plan(
            Schema from, Schema to, Hints hints, Policy policy, Set<TableName> unmanaged, List<Dialect> dialects) {
        Schema after = SchemaDiffer.managed(to, unmanaged);
        Schema managed = SchemaDiffer.managed(from, unmanaged);
        Schema before = dialects.stream().allMatch(Dialect::foldsTableNames) ? Spelling.like(managed, after) : managed;
        List<Change> changes = SchemaDiffer.diff(before, after, hints, unmanaged);
        LintContext context = new LintContext(before, after, hints, policy, dialects, changes);
        Linter linter = new Linter(Rules.ALL);
        List<Step> steps = changes.stream()
                .map(change -> new Step(change, linter.hazards(change, context)))
                .toList();
        return new Migration(before, after, steps);
    }
}
