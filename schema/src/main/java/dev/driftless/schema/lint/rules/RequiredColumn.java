package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.lint.types.Words;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.sql.Dialect;
import java.util.List;

/** An existing table gets a required column, and nobody said which value its rows get. */
final class RequiredColumn implements Rule {
    static final String ID = "required-column";

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
        if (!(change instanceof Change.FillColumn fill)) {
            return List.of();
        }
        List<Dialect> open = context.dialects().stream()
                .filter(d -> fill.column().in(d.id()).generatedAs().isEmpty())
                .filter(d -> fill.value().flatMap(v -> v.forDialect(d.id())).isEmpty())
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        Column column = fill.column();
        String only = fill.value().isPresent() ? " on " + Words.of(open, Dialect::displayName) : "";
        return List.of(context.blocking(
                this,
                fill.subject(),
                "column %s (%s not null) is new and required, and existing rows have no value for it%s. %s"
                        .formatted(fill.subject(), context.typeName(column.type()), only, consequence(open, column)),
                "%s Until then the draft holds the placeholder <<value for %s>>."
                        .formatted(SuggestedValue.advice(fill.table(), column, context), fill.subject())));
    }

    private static String consequence(List<Dialect> open, Column column) {
        List<Dialect> silent =
                open.stream().filter(Dialect::fillsMissingValuesSilently).toList();
        List<Dialect> loud =
                open.stream().filter(d -> !d.fillsMissingValuesSilently()).toList();
        String refuse = loud.isEmpty()
                ? ""
                : "%s would refuse it on a filled table.".formatted(Words.of(loud, Dialect::displayName));
        String store = silent.isEmpty()
                ? ""
                : "%s would silently store %s.".formatted(Words.of(silent, Dialect::displayName), zero(column));
        return (refuse + " " + store).strip();
    }

    /** What MariaDB stores for a missing value, in strict mode too, when a required column is added. */
    private static String zero(Column column) {
        return switch (TypeFamily.of(column.type())) {
            case INTEGER, DECIMAL, APPROXIMATE, BOOLEAN -> "0";
            case TEXT, LARGE_TEXT, BINARY, LARGE_BINARY, JSON, XML -> "''";
            case DATE, TIMESTAMP -> "0000-00-00";
            case TIME, INTERVAL, UUID, INET, ARRAY, RAW -> "a zero value";
            case ENUM -> "the first constant";
        };
    }
}
