package dev.driftless.schema.sql;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Statements about constraints that H2 named itself ({@code CONSTRAINT_1A}): they look the name up while they run. Columns are
 * read from {@code constraint_column_usage}, because {@code key_column_usage} keeps the old name of a renamed column in H2
 * 2.4.240. A constraint that is not there any more is passed over, so that a script can be run again.
 */
final class H2Lookup {
    private static final String NOTHING = "set @nothing = 1";

    private H2Lookup() {}

    /** A number as H2 writes it in a check once the column's type has changed. */
    private static final String TYPED_NUMBER = "CAST\\((-?[0-9.]+) AS [A-Z]+(?:\\([0-9, ]+\\))?\\)";

    /**
     * @param action what follows {@code alter table}, with {@code %s} for the constraint's name
     */
    static String unique(String table, TableName name, List<Identifier> columns, String action) {
        return """
                execute immediate coalesce((
                    select %s
                    from information_schema.table_constraints c
                    where %s and c.constraint_type = 'UNIQUE' and c.constraint_name like 'CONSTRAINT\\_%%'
                        and %s
                    order by c.constraint_name fetch first row only), '%s')""".formatted(statement(table, action), onTable(name), onColumns(columns), NOTHING);
    }

    /** Gives the primary key a name, unless it has it already. */
    static String renamePrimaryKey(String table, TableName name, Identifier newName) {
        String action = "rename constraint %s to " + Quoting.DOUBLE_QUOTES.quote(newName);
        return """
                execute immediate coalesce((
                    select %s
                    from information_schema.table_constraints c
                    where %s and c.constraint_type = 'PRIMARY KEY' and c.constraint_name <> %s), '%s')""".formatted(statement(table, action), onTable(name), Literals.text(stored(newName)), NOTHING);
    }

    /** Drops the primary key if it is the one over these columns, and not the next one, which others may refer to by now. */
    static String dropPrimaryKey(String table, TableName name, List<Identifier> columns) {
        return """
                execute immediate coalesce((
                    select %s
                    from information_schema.table_constraints c
                    where %s and c.constraint_type = 'PRIMARY KEY'
                        and %s), '%s')""".formatted(
                        Literals.text("alter table " + table + " drop primary key"),
                        onTable(name),
                        onColumns(columns),
                        NOTHING);
    }

    /** Runs a statement unless these columns have a unique constraint that H2 named, as a script that ran half-way left it. */
    static String unlessUnique(TableName name, List<Identifier> columns, String statement) {
        return """
                execute immediate coalesce((
                    select '%s'
                    from information_schema.table_constraints c
                    where %s and c.constraint_type = 'UNIQUE' and c.constraint_name like 'CONSTRAINT\\_%%'
                        and %s
                    fetch first row only),
                    %s)""".formatted(NOTHING, onTable(name), onColumns(columns), Literals.text(statement));
    }

    /**
     * Runs a statement unless the table has more checks of these columns than it should have before, as a script that ran half-way
     * left it: H2 stores a condition in words of its own, so that it cannot be recognized.
     *
     * @param before how many unnamed checks of these columns the table has before the script
     */
    static String unlessChecked(TableName name, List<Identifier> columns, long before, String statement) {
        return """
                execute immediate (
                    select case when count(*) > %d then '%s' else %s end
                    from information_schema.table_constraints c
                    where %s and c.constraint_type = 'CHECK' and c.constraint_name like 'CONSTRAINT\\_%%'
                        and %s)""".formatted(before, NOTHING, Literals.text(statement), onTable(name), onColumns(columns));
    }

    /** Runs a statement unless the column has that type already. */
    static String unlessOfType(TableName name, Identifier column, String catalogName, String statement) {
        return """
                execute immediate coalesce((
                    select '%s'
                    from information_schema.columns c
                    where %s and c.column_name = %s and c.data_type = %s),
                    %s)""".formatted(
                        NOTHING,
                        onTable(name),
                        Literals.text(stored(column)),
                        Literals.text(catalogName),
                        Literals.text(statement));
    }

    /** For what H2 has no {@code if exists}. */
    static String ifThere(TableName name, String condition, String statement) {
        return choice(Literals.text(statement), name, condition, Literals.text(NOTHING));
    }

    /** For what H2 has no {@code if not exists}. */
    static String unlessThere(TableName name, String condition, String statement) {
        return choice(Literals.text(NOTHING), name, condition, Literals.text(statement));
    }

    private static String choice(String ifThere, TableName name, String condition, String otherwise) {
        return """
                execute immediate coalesce((
                    select %s
                    from information_schema.table_constraints c
                    where %s and c.%s),
                    %s)""".formatted(ifThere, onTable(name), condition, otherwise);
    }

    /**
     * Among several checks of the same columns, the one with the same text; it is an error if the text tells none of them.
     *
     * @param columns those that the condition names
     * @param alike how many unnamed checks of these columns the table has
     * @param action what follows {@code alter table}, with {@code %s} for the constraint's name
     */
    static String check(
            String table, TableName name, List<Identifier> columns, int alike, String condition, String action) {
        return """
                execute immediate coalesce((
                    select case when likeness = 1%s then statement when candidates >= %d then 'ambiguous check on %s' end
                    from (
                        select %s as statement, count(*) over () as candidates,
                            case when regexp_replace(regexp_replace(upper(k.check_clause), %s, '$1'), '[\\s()"]', '') = %s then 1 else 0 end as likeness
                        from information_schema.table_constraints c
                        join information_schema.check_constraints k
                            on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                        where %s and c.constraint_type = 'CHECK' and c.constraint_name like 'CONSTRAINT\\_%%'
                            and %s)
                    order by likeness desc fetch first row only), '%s')""".formatted(
                        alike == 1 ? " or candidates = 1" : "",
                        alike,
                        name.name().text().replace("'", "''"),
                        statement(table, action),
                        Literals.text(TYPED_NUMBER),
                        Literals.text(CheckText.bare(condition)),
                        onTable(name),
                        onColumns(columns),
                        NOTHING);
    }

    private static String statement(String table, String action) {
        return Literals.text("alter table " + table + " " + action).replace("%s", "\"' || c.constraint_name || '\"");
    }

    private static String onTable(TableName name) {
        return "c.table_schema = "
                + name.schema().map(s -> Literals.text(stored(s))).orElse("current_schema")
                + " and c.table_name = " + Literals.text(stored(name.name()));
    }

    private static String onColumns(List<Identifier> columns) {
        String names = columns.stream().map(H2Lookup::stored).sorted().collect(Collectors.joining(","));
        return """
                (select listagg(u.column_name, ',') within group (order by u.column_name)
                            from information_schema.constraint_column_usage u
                            where u.constraint_schema = c.constraint_schema and u.constraint_name = c.constraint_name)
                            = %s""".formatted(Literals.text(names));
    }

    /** The columns of a check as far as its text tells; a text that tells none is taken to be about {@code owner}. */
    static List<Identifier> columnsOf(String condition, Table table, Identifier owner) {
        List<Identifier> columns = CheckText.columns(condition, table);
        return columns.isEmpty() ? List.of(owner) : columns;
    }

    static String stored(Identifier name) {
        return name.quoted() ? name.text() : name.text().toUpperCase(Locale.ROOT);
    }
}
