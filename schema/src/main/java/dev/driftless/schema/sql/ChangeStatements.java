package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;

/** Leads each kind of change to the method of the dialect that writes it, with the table as it stands before the change. */
record ChangeStatements(StandardDialect dialect, SchemaView before) implements Change.Visitor<List<String>> {
    @Override
    public List<String> visitCreateTable(Change.CreateTable change) {
        return dialect.createTable(change.table());
    }

    @Override
    public List<String> visitDropTable(Change.DropTable change) {
        return dialect.dropTable(change.table().name());
    }

    @Override
    public List<String> visitRenameTable(Change.RenameTable change) {
        boolean sameName = change.before().equals(change.after());
        return sameName && dialect.foldsTableNames()
                ? List.of()
                : dialect.renameTable(tableNamed(change.before()), change.after());
    }

    @Override
    public List<String> visitAlterTableComment(Change.AlterTableComment change) {
        return dialect.tableComment(change.table(), change.after());
    }

    @Override
    public List<String> visitAddColumn(Change.AddColumn change) {
        return dialect.addColumn(tableNamed(change.table()), change.column());
    }

    @Override
    public List<String> visitDropColumn(Change.DropColumn change) {
        return dialect.dropColumn(tableNamed(change.table()), change.column());
    }

    @Override
    public List<String> visitRenameColumn(Change.RenameColumn change) {
        Table table = tableNamed(change.table());
        return dialect.renameColumn(before, table, columnOf(table, change.before()), change.after());
    }

    @Override
    public List<String> visitAlterColumn(Change.AlterColumn change) {
        return dialect.alterColumn(tableNamed(change.table()), change);
    }

    @Override
    public List<String> visitFillColumn(Change.FillColumn change) {
        return dialect.fillColumn(change);
    }

    @Override
    public List<String> visitAddConstraint(Change.AddConstraint change) {
        return dialect.addConstraint(tableNamed(change.table()), change.constraint());
    }

    @Override
    public List<String> visitDropConstraint(Change.DropConstraint change) {
        return dialect.dropConstraint(tableNamed(change.table()), change.constraint());
    }

    @Override
    public List<String> visitRenameConstraint(Change.RenameConstraint change) {
        return dialect.renameConstraint(tableNamed(change.table()), change.before(), change.after());
    }

    @Override
    public List<String> visitCreateIndex(Change.CreateIndex change) {
        return dialect.createIndex(tableNamed(change.table()), change.index());
    }

    @Override
    public List<String> visitDropIndex(Change.DropIndex change) {
        return dialect.dropIndex(tableNamed(change.table()), change.index());
    }

    @Override
    public List<String> visitRenameIndex(Change.RenameIndex change) {
        return dialect.renameIndex(
                change.table(), change.before().name(), change.after().name());
    }

    @Override
    public List<String> visitCreateSequence(Change.CreateSequence change) {
        return dialect.has(change.sequence()) ? dialect.createSequence(change.sequence(), change.above()) : List.of();
    }

    @Override
    public List<String> visitDropSequence(Change.DropSequence change) {
        return dialect.has(change.sequence())
                ? dialect.dropSequence(change.sequence().name())
                : List.of();
    }

    @Override
    public List<String> visitAlterSequence(Change.AlterSequence change) {
        boolean was = dialect.has(change.before());
        if (was && dialect.has(change.after())) {
            return dialect.alterSequence(change.before(), change.after());
        }
        return was
                ? visitDropSequence(new Change.DropSequence(change.before()))
                : visitCreateSequence(new Change.CreateSequence(change.after(), Optional.empty()));
    }

    @Override
    public List<String> visitCreateEnumType(Change.CreateEnumType change) {
        return dialect.createEnumType(change.type());
    }

    @Override
    public List<String> visitDropEnumType(Change.DropEnumType change) {
        return dialect.dropEnumType(change.type());
    }

    @Override
    public List<String> visitAlterEnumType(Change.AlterEnumType change) {
        return dialect.alterEnumType(change.before(), change.after(), before);
    }

    private Table tableNamed(TableName name) {
        return before.table(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no table " + name + " before this change"));
    }

    private static Column columnOf(Table table, Identifier name) {
        return table.column(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no column " + name + " in table " + table.name()));
    }
}
