package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.RowsAtRisk;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        if (change instanceof Change.AddConstraint add && add.constraint() instanceof PrimaryKey key) {
            return ofKey(add.table(), key, context);
        }
        boolean tightens = change instanceof Change.AlterColumn alter
                && alter.before().nullable()
                && !alter.after().nullable();
        return tightens
                ? hazards(change.subject().table(), ((Change.AlterColumn) change).after(), context.dialects(), context)
                : List.of();
    }

    /** A primary key does not take null, whatever its columns take without it. */
    private List<Hazard> ofKey(TableName table, PrimaryKey key, LintContext context) {
        if (context.isCreated(table)) {
            return List.of();
        }
        List<Hazard> hazards = new ArrayList<>();
        for (Column column : context.target(table).map(Table::columns).orElse(List.of())) {
            List<Dialect> requiring = context.dialects().stream()
                    .filter(d -> key.in(d.id()).columns().contains(column.name()))
                    .filter(d -> !wasInKey(table, column, d, context))
                    .toList();
            if (column.nullable() && !column.isNumbered() && !requiring.isEmpty()) {
                hazards.addAll(hazards(table, column, requiring, context));
            }
        }
        return hazards;
    }

    private static boolean wasInKey(TableName table, Column column, Dialect dialect, LintContext context) {
        return context.changes(Change.DropConstraint.class).stream()
                .anyMatch(drop -> drop.table().equals(table)
                        && drop.constraint() instanceof PrimaryKey old
                        && old.in(dialect.id()).columns().contains(column.name()));
    }

    private List<Hazard> hazards(TableName table, Column column, List<Dialect> where, LintContext context) {
        ObjectPath subject = ObjectPath.of(table, column.name());
        if (context.isFilled(subject)) {
            return List.of();
        }
        String message =
                "column %s (%s) becomes required, and rows may lack a value. The upgrade fails on every row that has none."
                        .formatted(subject, context.typeName(column.type()));
        String advice =
                ("%s If no row lacks it (select count(*) from %s where %s is null), put @AllowHazard(value = \"%s\","
                                + " reason = \"...\") on the attribute.")
                        .formatted(SuggestedValue.advice(table, column, context), table, column.name(), ID);
        Optional<RowsAtRisk> rows = OldRows.where(table, column.name(), "{} is null", context);
        if (where.size() == context.dialects().size()) {
            return List.of(context.blocking(this, subject, message, advice).counting(rows));
        }
        return where.stream()
                .map(d -> context.blocking(this, subject, message, advice, d).counting(rows))
                .toList();
    }
}
