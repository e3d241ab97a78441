package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import java.util.List;

/** An existing column becomes required, and nobody said what rows without a value get. */
final class TightenedNull implements Rule {
    static final String ID = "tightened-null";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Hazard.Severity atLeast() {
        return Hazard.Severity.BLOCKING;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        boolean tightens = change instanceof Change.AlterColumn alter
                && alter.before().nullable()
                && !alter.after().nullable()
                && !context.isFilled(alter.subject());
        if (!tightens) {
            return List.of();
        }
        Change.AlterColumn alter = (Change.AlterColumn) change;
        return List.of(context.blocking(
                        this,
                        alter.subject(),
                        "column %s (%s) becomes required, and rows may lack a value. The upgrade fails on every row that has none."
                                .formatted(
                                        alter.subject(),
                                        context.typeName(alter.after().type())),
                        ("%s If no row lacks it (select count(*) from %s where %s is null), put @AllowHazard(value = \"%s\","
                                        + " reason = \"...\") on the attribute.")
                                .formatted(
                                        SuggestedValue.advice(alter.table(), alter.after(), context),
                                        alter.table(),
                                        alter.after().name(),
                                        ID))
                .counting(OldRows.where(alter, "{} is null", context)));
    }
}
