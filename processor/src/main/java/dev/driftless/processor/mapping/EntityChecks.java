package dev.driftless.processor.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code @Check} of an entity, which comes after all other checks, into the table that has most of the columns it names: the entity's
 * own, or a secondary one (source: {@code PersistentClass.assignCheckConstraintsToTable}).
 */
final class EntityChecks {
    private static final Pattern NAMES = Pattern.compile("'(?:[^']|'')*'|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private EntityChecks() {}

    static void add(EntityDraft entity) {
        for (DialectOverrides.Condition check : DialectOverrides.checks(entity.type)) {
            Set<String> names = names(check.condition());
            TableDraft table = entity.table;
            for (TableDraft secondary : entity.secondaryTables.values()) {
                table = columns(secondary, names) > columns(table, names) ? secondary : table;
            }
            table.checks.add(check.build());
        }
    }

    private static long columns(TableDraft table, Set<String> names) {
        return table.allColumns().stream()
                .filter(c -> names.contains(c.name.text().toLowerCase(Locale.ROOT)))
                .count();
    }

    /** What may be columns in the condition, in lower case. */
    private static Set<String> names(LocalText condition) {
        Set<String> names = new TreeSet<>();
        for (ColumnOrder.Database database : ColumnOrder.Database.values()) {
            Matcher matcher = NAMES.matcher(condition.in(database).orElse(""));
            while (matcher.find()) {
                names.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
