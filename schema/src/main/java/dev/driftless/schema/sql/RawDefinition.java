package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType.Raw;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code columnDefinition} says besides the type. In {@code create table} it stands as it is; a column that is there already gets its
 * type, default and nullability one by one.
 */
final class RawDefinition {
    private static final Pattern DEFAULT = Pattern.compile(
            "\\s+default\\s+('(?:[^']|'')*'|[\\w.+-]+(?:\\([^()]*\\))?)(?=\\s|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_NULL = Pattern.compile("\\s+not\\s+null\\b", Pattern.CASE_INSENSITIVE);

    private RawDefinition() {}

    /** The column with these parts where they are in one without a definition; a definition with other parts stays whole. */
    static Column parted(Column column) {
        if (!(column.type() instanceof Raw raw)) {
            return column;
        }
        Matcher value = DEFAULT.matcher(raw.definition());
        Optional<String> defaultValue = value.find() ? Optional.of(value.group(1)) : Optional.empty();
        String rest = defaultValue.isPresent() ? value.replaceFirst("") : raw.definition();
        boolean required = NOT_NULL.matcher(rest).find();
        Column parted =
                column.withType(new Raw(NOT_NULL.matcher(rest).replaceFirst("").strip(), raw.values()));
        Column valued = defaultValue.isPresent() ? parted.withDefault(defaultValue) : parted;
        return required ? valued.withNullable(false) : valued;
    }
}
