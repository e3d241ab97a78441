package dev.driftless.schema.sql;

import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Other labels for an enum type where the database cannot change them in place: its columns hold text while the type is made anew.
 * A row with a label that is gone makes the way back into the type fail.
 */
final class EnumTypeRebuild {
    private final StandardDialect dialect;
    private final EnumType before;
    private final EnumType after;
    private final SchemaView view;

    /** The word or words between the column's name and its new type. */
    private final String setType;

    EnumTypeRebuild(StandardDialect dialect, String setType, EnumType before, EnumType after, SchemaView view) {
        this.dialect = dialect;
        this.setType = setType;
        this.before = before;
        this.after = after;
        this.view = view;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        List<Table> tables =
                view.tables().stream().filter(t -> !columns(t).isEmpty()).toList();
        tables.forEach(t -> foreignKeys(t).forEach(key -> statements.addAll(dialect.dropConstraint(t, key))));
        tables.forEach(t -> columns(t).forEach(c -> statements.addAll(intoText(t, c))));
        statements.addAll(dialect.dropEnumType(before));
        statements.addAll(dialect.createEnumType(after));
        tables.forEach(t -> columns(t).forEach(c -> statements.addAll(intoType(t, c))));
        tables.forEach(t -> foreignKeys(t).forEach(key -> statements.addAll(dialect.addConstraint(t, key))));
        return statements;
    }

    private List<Column> columns(Table table) {
        return table.columns().stream().filter(c -> isOf(c.type())).toList();
    }

    private boolean isOf(ColumnType type) {
        return type instanceof ColumnType.NamedEnum named
                ? named.name().equals(before.name())
                : type instanceof ColumnType.Array array && isOf(array.element());
    }

    /** The keys over a column of the type; the columns that they refer to are of it, too. */
    private List<ForeignKey> foreignKeys(Table table) {
        List<Identifier> columns = columns(table).stream().map(Column::name).toList();
        return table.foreignKeys().stream()
                .filter(key -> key.columns().stream().anyMatch(columns::contains))
                .toList();
    }

    private List<String> intoText(Table table, Column column) {
        List<String> statements = new ArrayList<>();
        if (column.defaultValue().isPresent()) {
            statements.add(action(table, column, "drop default"));
        }
        String text = column.type() instanceof ColumnType.Array ? "varchar array" : "varchar";
        statements.add(action(table, column, setType + " " + text + " using " + cast(column, text)));
        return statements;
    }

    private List<String> intoType(Table table, Column column) {
        List<String> statements = new ArrayList<>();
        String type = dialect.typeName(column.type());
        statements.add(action(table, column, setType + " " + type + " using " + cast(column, type)));
        column.defaultValue().ifPresent(value -> statements.add(action(table, column, "set default " + value)));
        return statements;
    }

    private String cast(Column column, String type) {
        return "cast(" + dialect.quote(column.name()) + " as " + type + ")";
    }

    private String action(Table table, Column column, String action) {
        return dialect.alterTable(table.name()) + "alter column " + dialect.quote(column.name()) + " " + action;
    }
}
