package dev.driftless.schema.sql;

import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Table;
import java.util.List;

/**
 * Checks of tables that MariaDB names itself ({@code CONSTRAINT_1}). They are found by the condition's text as the catalog has it, but
 * for the character set that MariaDB adds to casts.
 */
final class MariaDbChecks {
    private MariaDbChecks() {}

    /** Adds a check, unless a script that ran half-way has done so. */
    static List<String> add(MariaDbDialect dialect, Table table, Check check, String statement) {
        String bare = CheckText.bare(check.condition());
        long before = table.checks().stream()
                .filter(other -> other.name().isEmpty()
                        && CheckText.bare(other.condition()).equals(bare))
                .count();
        return List.of(
                """
                set @driftless_add = (
                    select if(count(*) > %d, 'do 0', %s)
                %s)""".formatted(before, dialect.literal(statement), alike(dialect, table, check)),
                "execute immediate @driftless_add");
    }

    static List<String> drop(MariaDbDialect dialect, Table table, Check check) {
        return List.of(
                """
                set @driftless_drop = (
                    select concat('alter table %s drop constraint `', constraint_name, '`')
                %s
                    limit 1)""".formatted(MariaDbDialect.inText(dialect.quote(table.name())), alike(dialect, table, check)),
                "execute immediate coalesce(@driftless_drop, 'do 0')");
    }

    /** The catalog's rows about checks with the same text. */
    private static String alike(MariaDbDialect dialect, Table table, Check check) {
        return """
                    from information_schema.check_constraints
                    where constraint_schema = %s and table_name = %s and level = 'Table'
                        and constraint_name like 'CONSTRAINT\\_%%'
                        and regexp_replace(upper(check_clause), '[[:space:]()`"]|charset utf8mb4', '') = %s""".formatted(
                        dialect.database(table.name()),
                        dialect.literal(table.name().name().text()),
                        dialect.literal(CheckText.bare(check.condition())))
                .indent(4)
                .stripTrailing();
    }
}
