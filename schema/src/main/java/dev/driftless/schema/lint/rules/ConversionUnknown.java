package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Conversions;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Optional;

/** A type becomes one that the database cannot turn the old values into by itself, and nobody said how. */
final class ConversionUnknown implements Rule {
    static final String ID = "conversion-unknown";

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
        if (!(change instanceof Change.AlterColumn alter)) {
            return List.of();
        }
        ColumnType before = alter.before().type();
        ColumnType after = alter.after().type();
        if (before.equals(after)) {
            return List.of();
        }
        if (before instanceof ColumnType.Raw || after instanceof ColumnType.Raw) {
            return List.of(notAnalysed(alter, context));
        }
        List<Dialect> open = context.dialects().stream()
                .filter(d -> !Conversions.areImplicit(d.id(), before, after))
                .filter(d -> alter.using().flatMap(u -> u.forDialect(d.id())).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            return List.of(unknown(alter, open, context));
        }
        boolean read = TypeFamily.of(before) == TypeFamily.TEXT && !isText(TypeFamily.of(after));
        return read && alter.using().isEmpty() ? List.of(readByValue(alter, context)) : List.of();
    }

    private Hazard unknown(Change.AlterColumn alter, List<Dialect> open, LintContext context) {
        return context.blocking(
                this,
                alter.subject(),
                "column %s changes from %s to %s, and %s cannot turn the old values into new ones by itself. The upgrade fails there."
                        .formatted(
                                alter.subject(),
                                context.typeName(alter.before().type()),
                                context.typeName(alter.after().type()),
                                Words.of(open, Dialect::displayName)),
                "Say how: @ConvertUsing(\"%s\"), or another SQL expression over the old value."
                        .formatted(suggestion(alter, context)));
    }

    private static boolean isText(TypeFamily family) {
        return family == TypeFamily.TEXT || family == TypeFamily.LARGE_TEXT || family == TypeFamily.ENUM;
    }

    private Hazard readByValue(Change.AlterColumn alter, LintContext context) {
        return context.warning(
                this,
                alter.subject(),
                "column %s changes from %s to %s. The upgrade fails on the first text that does not read as one."
                        .formatted(
                                alter.subject(),
                                context.typeName(alter.before().type()),
                                context.typeName(alter.after().type())),
                "Look for such rows first, or say what becomes of them: @ConvertUsing(\"...\").");
    }

    private static String suggestion(Change.AlterColumn alter, LintContext context) {
        String name = alter.after().name().text();
        TypeFamily before = TypeFamily.of(alter.before().type());
        TypeFamily after = TypeFamily.of(alter.after().type());
        Optional<String> constants =
                EnumCase.between(name, alter.before().type(), alter.after().type());
        if (constants.isPresent()) {
            return constants.get();
        }
        if (before.isNumber() && after == TypeFamily.BOOLEAN) {
            return name + " <> 0";
        }
        if (before == TypeFamily.BOOLEAN && after.isNumber()) {
            return "case when %s then 1 else 0 end".formatted(name);
        }
        return "cast(%s as %s)".formatted(name, context.typeName(alter.after().type()));
    }

    private Hazard notAnalysed(Change.AlterColumn alter, LintContext context) {
        return context.warning(
                this,
                alter.subject(),
                "column %s changes its type by way of a columnDefinition, which Driftless does not analyse. Values may be lost or refused."
                        .formatted(alter.subject()),
                "Look at the draft, and try it on a copy of real rows.");
    }
}
