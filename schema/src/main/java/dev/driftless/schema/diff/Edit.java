package dev.driftless.schema.diff;

import static dev.driftless.schema.diff.SchemaEditor.require;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.function.UnaryOperator;

/** What each kind of change does to a schema. */
final class Edit implements Change.Visitor<Void> {
    private final SchemaEditor editor;

    Edit(SchemaEditor editor) {
        this.editor = editor;
    }

    @Override
    public Void visitCreateTable(Change.CreateTable change) {
        editor.create(change.table());
        return null;
    }

    @Override
    public Void visitDropTable(Change.DropTable change) {
        editor.drop(change.table());
        return null;
    }

    @Override
    public Void visitRenameTable(Change.RenameTable change) {
        editor.rename(change.before(), change.after());
        return null;
    }

    @Override
    public Void visitAlterTableComment(Change.AlterTableComment change) {
        return edit(change.table(), table -> {
            require(
                    table.comment().equals(change.before()),
                    "the comment of table %s is not as the change has it",
                    change.table());
            return table.withComment(change.after());
        });
    }

    @Override
    public Void visitAddColumn(Change.AddColumn change) {
        return edit(change.table(), table -> TableEdits.added(table, change.column()));
    }

    @Override
    public Void visitDropColumn(Change.DropColumn change) {
        Identifier column = change.column().name();
        require(
                editor.referring(change.table()).stream()
                        .flatMap(t -> t.foreignKeys().stream())
                        .noneMatch(key -> key.target().equals(change.table())
                                && key.targetColumns().contains(column)),
                "column %s.%s is still referred to",
                change.table(),
                column);
        return edit(change.table(), table -> TableEdits.dropped(table, change.column()));
    }

    @Override
    public Void visitRenameColumn(Change.RenameColumn change) {
        TableName name = change.table();
        edit(name, table -> TableEdits.renamed(table, change.before(), change.after()));
        for (Table referrer : editor.referring(name)) {
            edit(referrer.name(), table -> TableEdits.targetRenamed(table, name, change.before(), change.after()));
        }
        return null;
    }

    @Override
    public Void visitAlterColumn(Change.AlterColumn change) {
        return edit(change.table(), table -> TableEdits.altered(table, change.before(), change.after()));
    }

    @Override
    public Void visitFillColumn(Change.FillColumn change) {
        Identifier column = change.column().name();
        require(
                editor.existing(change.table()).column(column).isPresent(),
                "column %s.%s is not there",
                change.table(),
                column);
        return null;
    }

    @Override
    public Void visitAddConstraint(Change.AddConstraint change) {
        return edit(change.table(), table -> TableEdits.added(table, change.constraint()));
    }

    @Override
    public Void visitDropConstraint(Change.DropConstraint change) {
        return edit(change.table(), table -> TableEdits.dropped(table, change.constraint()));
    }

    @Override
    public Void visitRenameConstraint(Change.RenameConstraint change) {
        return edit(
                change.table(), table -> TableEdits.added(TableEdits.dropped(table, change.before()), change.after()));
    }

    @Override
    public Void visitCreateIndex(Change.CreateIndex change) {
        return edit(change.table(), table -> TableEdits.added(table, change.index()));
    }

    @Override
    public Void visitDropIndex(Change.DropIndex change) {
        return edit(change.table(), table -> TableEdits.dropped(table, change.index()));
    }

    @Override
    public Void visitRenameIndex(Change.RenameIndex change) {
        return edit(
                change.table(), table -> TableEdits.added(TableEdits.dropped(table, change.before()), change.after()));
    }

    @Override
    public Void visitCreateSequence(Change.CreateSequence change) {
        editor.put(change.sequence());
        return null;
    }

    @Override
    public Void visitDropSequence(Change.DropSequence change) {
        editor.remove(change.sequence());
        return null;
    }

    @Override
    public Void visitAlterSequence(Change.AlterSequence change) {
        editor.remove(change.before());
        editor.put(change.after());
        return null;
    }

    @Override
    public Void visitCreateEnumType(Change.CreateEnumType change) {
        editor.put(change.type());
        return null;
    }

    @Override
    public Void visitDropEnumType(Change.DropEnumType change) {
        editor.remove(change.type());
        return null;
    }

    @Override
    public Void visitAlterEnumType(Change.AlterEnumType change) {
        editor.remove(change.before());
        editor.put(change.after());
        return null;
    }

    private Void edit(TableName name, UnaryOperator<Table> edit) {
        editor.edit(name, edit);
        return null;
    }
}
