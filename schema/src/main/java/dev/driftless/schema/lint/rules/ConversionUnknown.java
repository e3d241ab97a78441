package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.RowsAtRisk;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.Conversions;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.lint.types.WrittenForms;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constants;
import dev.driftless.schema.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
        Optional<Constants> constants = Constants.between(before, after);
        if (constants.isPresent()) {
            return alter.using().isPresent() ? List.of() : List.of(translated(alter, constants.get(), context));
        }
        List<Dialect> open = context.dialects().stream()
                .filter(d -> !Conversions.areImplicit(d.id(), before, after))
                .filter(d -> alter.using().flatMap(u -> u.forDialect(d.id())).isEmpty())
                .toList();
        if (!open.isEmpty()) {
            return List.of(unknown(alter, open, context));
        }
        boolean read = TypeFamily.of(before) == TypeFamily.TEXT && !isText(TypeFamily.of(after));
        return read ? readByValue(alter, context) : List.of();
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

    /** One for all databases, or one for each that reads the texts, where others have an expression that says what to do. */
    private List<Hazard> readByValue(Change.AlterColumn alter, LintContext context) {
        List<Dialect> reading =
                context.dialects().stream().filter(d -> isRead(alter, d)).toList();
        String message =
                "column %s changes from %s to %s. The upgrade fails on the first text that does not read as one."
                        .formatted(
                                alter.subject(),
                                context.typeName(alter.before().type()),
                                context.typeName(alter.after().type()));
        String advice = "Look for such rows first, or say what becomes of them: @ConvertUsing(\"...\").";
        Optional<RowsAtRisk> unreadable =
                WrittenForms.of(alter.after().type()).flatMap(form -> OldRows.notWrittenAs(form, alter, context));
        boolean everywhere = reading.size() == context.dialects().size();
        return everywhere
                ? List.of(
                        context.warning(this, alter.subject(), message, advice).counting(unreadable))
                : reading.stream()
                        .map(d -> context.warning(this, alter.subject(), message, advice, d)
                                .counting(unreadable))
                        .toList();
    }

    /** Whether a database reads each text as it is: by itself, or by a plain cast. */
    private static boolean isRead(Change.AlterColumn alter, Dialect dialect) {
        String name = Pattern.quote(alter.after().name().text());
        Pattern cast =
                Pattern.compile("cast *\\( *%1$s +as .*\\)|%1$s *::.*".formatted(name), Pattern.CASE_INSENSITIVE);
        return alter.using()
                .flatMap(using -> using.forDialect(dialect.id()))
                .map(using -> cast.matcher(using.strip()).matches())
                .orElse(true);
    }

    private static String suggestion(Change.AlterColumn alter, LintContext context) {
        String name = alter.after().name().text();
        TypeFamily before = TypeFamily.of(alter.before().type());
        TypeFamily after = TypeFamily.of(alter.after().type());
        if (before.isNumber() && after == TypeFamily.BOOLEAN) {
            return name + " <> 0";
        }
        if (before == TypeFamily.BOOLEAN && after.isNumber()) {
            return "case when %s then 1 else 0 end".formatted(name);
        }
        return "cast(%s as %s)".formatted(name, context.typeName(alter.after().type()));
    }

    private Hazard translated(Change.AlterColumn alter, Constants constants, LintContext context) {
        List<String> positions = IntStream.range(0, constants.values().size())
                .mapToObj(i -> i + " is " + constants.values().get(i))
                .toList();
        return context.info(
                this,
                alter.subject(),
                "column %s changes from %s: %s."
                        .formatted(
                                alter.subject(),
                                constants.toNames()
                                        ? "the positions of constants to their names"
                                        : "names of constants to their positions",
                                Words.of(positions, text -> text)),
                "If old values mean something else, say what: @ConvertUsing(\"...\").");
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
