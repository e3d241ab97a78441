package dev.driftless.schema.lint.rules;

import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.types.TypeFamily;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** A value that old rows might get, to be shown to people; never used without their word. */
final class SuggestedValue {
    private SuggestedValue() {}

    /** What to write on the attribute, as a whole sentence. */
    static String advice(TableName table, Column column, LintContext context) {
        Optional<ForeignKey> key = context.target(table).stream()
                .flatMap(t -> t.foreignKeys().stream())
                .filter(k -> k.columns().contains(column.name()))
                .findFirst();
        if (key.isPresent()) {
            return "Say which row of %s old rows belong to: @Backfill(\"...\") with an SQL expression."
                    .formatted(key.get().target());
        }
        String value = of(column.type(), context).orElse("...");
        return "Say what old rows get: @Backfill(\"%s\"), or another SQL expression.".formatted(value);
    }

    private static Optional<String> of(ColumnType type, LintContext context) {
        if (type instanceof ColumnType.EnumByName byName) {
            return literal(byName.values());
        }
        if (type instanceof ColumnType.NamedEnum named) {
            return context.to().enumTypes().stream()
                    .filter(e -> e.name().equals(named.name()))
                    .map(EnumType::values)
                    .findFirst()
                    .flatMap(SuggestedValue::literal);
        }
        return TypeFamily.of(type).suggestedValue();
    }

    private static Optional<String> literal(List<String> values) {
        return values.stream().findFirst().map("'%s'"::formatted);
    }
}
