package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One column's way from one definition to another on MariaDB: one {@code modify}, unless old values need an expression. */
final class MariaDbColumnChange {
    /** Holds the converted values until the column has its new type. */
    private static final Identifier CONVERTED = Identifier.of("driftless_converted");

    private static final int UUID_LENGTH = 36;

    private final MariaDbDialect dialect;
    private final Table table;
    private final Change.AlterColumn change;
    private final Column before;
    private final Column after;

    MariaDbColumnChange(MariaDbDialect dialect, Table table, Change.AlterColumn change) {
        this.dialect = dialect;
        this.table = table;
        this.change = change;
        this.before = change.before();
        this.after = change.after();
    }

    List<String> statements() {
        String name = dialect.quote(after.name());
        boolean newType = !dialect.typeName(before.type()).equals(dialect.typeName(after.type()));
        Optional<String> conversion = change.using()
                .flatMap(u -> u.forDialect(dialect.id()))
                .or(() -> newType ? EnumCasts.using(name, before.type(), after.type(), dialect) : Optional.empty())
                .or(() -> newType ? truth(name) : Optional.empty());
        return conversion.map(this::converted).orElseGet(() -> List.of(alter(modify(after) + keyOfIdentity())));
    }

    /** JSON has words for true and false, and a bit has none. */
    private Optional<String> truth(String name) {
        if (is(SqlType.BOOLEAN, before) && is(SqlType.JSON, after)) {
            return Optional.of("case when %1$s then 'true' when not %1$s then 'false' end".formatted(name));
        }
        return is(SqlType.JSON, before) && is(SqlType.BOOLEAN, after)
                ? Optional.of("case %s when 'true' then 1 when 'false' then 0 end".formatted(name))
                : Optional.empty();
    }

    private static boolean is(SqlType type, Column column) {
        return column.type() instanceof ColumnType.Basic basic && basic.type() == type;
    }

    /**
     * The column is emptied before its type changes, so that no old value can hinder it. A script that runs again converts no value
     * a second time: it finds the values in the helper column, or the column in its new type. A type that the catalog cannot tell
     * from the one before is not recognized. A primary key goes meanwhile: it would not let a column be empty.
     */
    private List<String> converted(String expression) {
        String name = dialect.quote(after.name());
        String helper = dialect.quote(CONVERTED);
        Column plain = Column.of(after.name().text(), after.type()).withName(after.name());
        Column converted = plain.withName(CONVERTED).withNullable(after.nullable());
        List<String> statements = new ArrayList<>();
        statements.add(alter("add column if not exists " + dialect.columnDefinition(plain.withName(CONVERTED), "")));
        if (isTold()) {
            statements.add(update(helper, expression) + " where (" + name + " is not null or " + helper
                    + " is null) and " + types() + " = 2");
            statements.add(update(helper, taken(name)) + " where " + helper + " is null and " + types() + " = 1");
        } else {
            statements.add(update(helper, expression));
        }
        statements.add(alter(modify(converted)));
        Optional<PrimaryKey> key = table.primaryKey().filter(k -> k.columns().contains(after.name()));
        key.ifPresent(k -> statements.addAll(MariaDbKeys.dropPrimaryKey(dialect, table, k)));
        String emptied = update(name, "null") + (isTold() ? " where " + types() + " = 2" : "");
        if (!before.nullable()) {
            statements.addAll(unlessDone(alter(modify(before.withNullable(true).withDefault(Optional.empty())))));
        }
        statements.add(emptied);
        if (is(SqlType.UUID, before) || is(SqlType.UUID, after)) {
            // MariaDB knows no other way between a UUID and a number, even for an empty column.
            statements.add(alter(modify(plain.withType(ColumnType.Basic.sized(SqlType.CHAR, UUID_LENGTH)))));
        }
        statements.add(alter(modify(plain)));
        statements.add(update(name, helper));
        statements.add(alter(modify(after) + keyOfIdentity() + ", drop column if exists " + helper));
        key.ifPresent(k -> statements.add(alter("add primary key if not exists " + dialect.columnList(k.columns()))));
        return statements;
    }

    /** The column's value as one of the new type, also while the column has the old one, from which MariaDB may refuse to take any. */
    private String taken(String name) {
        return is(SqlType.UUID, before) || is(SqlType.UUID, after) ? "cast(" + name + " as char)" : name;
    }

    /** The column's old type does not hold its new values, which a script that runs again may find there. */
    private List<String> unlessDone(String statement) {
        return isTold()
                ? List.of(
                        "set @driftless_relax = if(" + types() + " = 2, " + dialect.literal(statement) + ", 'do 0')",
                        "execute immediate @driftless_relax")
                : List.of(statement);
    }

    private String update(String column, String value) {
        return "update " + dialect.quote(table.name()) + " set " + column + " = " + value;
    }

    /** How many types the column and its helper have: two until the column has its new one. */
    private String types() {
        return "(select count(distinct column_type) from information_schema.columns where table_schema = "
                + dialect.database(table.name()) + " and table_name = "
                + dialect.literal(table.name().name().text()) + " and column_name in ("
                + dialect.literal(after.name().text()) + ", " + dialect.literal(CONVERTED.text()) + "))";
    }

    private boolean isTold() {
        boolean raw = before.type() instanceof ColumnType.Raw || after.type() instanceof ColumnType.Raw;
        return !raw && !stored(dialect.typeName(before.type())).equals(stored(dialect.typeName(after.type())));
    }

    /** What the catalog tells of a type: JSON is a long text there, and a float has no digits. */
    private static String stored(String type) {
        if (type.startsWith("float")) {
            return type.matches("float\\((2[5-9]|[345]\\d)\\)") ? "double" : "float";
        }
        return type.equals("json") ? "longtext" : type;
    }

    private String keyOfIdentity() {
        if (dialect.numbers(after) && !dialect.numbers(before) && !isKey()) {
            return ", " + MariaDbKeys.addHelper(dialect.quote(after.name()));
        }
        return dialect.numbers(before) && !dialect.numbers(after) ? ", " + MariaDbKeys.DROP_HELPER : "";
    }

    private boolean isKey() {
        return table.primaryKey()
                .map(key -> key.columns().get(0).equals(after.name()))
                .orElse(false);
    }

    private String modify(Column column) {
        return "modify column " + dialect.columnDefinition(column, "");
    }

    private String alter(String action) {
        return dialect.alterTable(table.name()) + action;
    }
}
