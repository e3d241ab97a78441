package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.SqlText;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Narrowing;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** A type becomes one that does not hold all the values that the old one could. {@code @ConvertUsing} answers it. */
final class NarrowedType implements Rule {
    static final String ID = "narrowed-type";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Hazard.Severity atLeast() {
        return Hazard.Severity.WARNING;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        if (change instanceof Change.AlterColumn alter) {
            return Narrowing.between(alter.before(), alter.after()).stream()
                    .filter(loss -> !Canonical.of(alter.before().type())
                            .equals(Canonical.of(alter.after().type())))
                    .map(loss -> answered(hazard(alter, loss, context), alter.using()))
                    .toList();
        }
        return change instanceof Change.AlterEnumType alter ? labels(alter, context) : List.of();
    }

    private Hazard hazard(Change.AlterColumn alter, Narrowing.Loss loss, LintContext context) {
        return context.blocking(
                        this,
                        alter.subject(),
                        "column %s changes from %s to %s, which does not hold %s. %s."
                                .formatted(
                                        alter.subject(),
                                        context.typeName(alter.before().type()),
                                        context.typeName(alter.after().type()),
                                        loss.values(),
                                        loss.consequence()),
                        ("Say how old values become new ones: @ConvertUsing(\"...\") with an SQL expression. If no row holds such a"
                                        + " value, put @AllowHazard(value = \"%s\", reason = \"...\") on the attribute.")
                                .formatted(ID))
                .counting(loss.condition().flatMap(condition -> OldRows.where(alter, condition, context)));
    }

    private List<Hazard> labels(Change.AlterEnumType alter, LintContext context) {
        List<String> gone = alter.before().values().stream()
                .filter(v -> !alter.after().values().contains(v))
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        ObjectPath subject = ObjectPath.of(TableName.of(alter.after().name()));
        return List.of(context.blocking(
                this,
                subject,
                "enum type %s no longer has %s. The upgrade fails on rows that hold one of them."
                        .formatted(subject, Words.of(gone, v -> v)),
                "Move such rows to another constant first, then accept with %s --reason \"...\"."
                        .formatted(Words.allow(ID, subject))));
    }

    /** Whoever wrote the conversion has said what happens to the values that do not fit. */
    private static Hazard answered(Hazard hazard, Optional<SqlText> using) {
        if (using.isEmpty() || hazard.allowed().isPresent()) {
            return hazard;
        }
        return hazard.allowedBecause("@ConvertUsing says how: "
                + String.join("; ", using.get().byDialect().values()));
    }
}
