package dev.driftless.schema.sql;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Canonical;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Constraint.Check;
import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Constraint.PrimaryKey;
import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SchemaView;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A schema and its changes as one database has them: keys in its own order, columns and checks with its own SQL. */
record Localized(StandardDialect dialect, SchemaView schema) implements SchemaView {
    @Override
    public Optional<Table> table(TableName name) {
        return schema.table(name).map(this::of);
    }

    @Override
    public List<Table> tables() {
        return schema.tables().stream().map(this::of).toList();
    }

    @Override
    public List<Table> referring(TableName target) {
        return schema.referring(target).stream().map(this::of).toList();
    }

    @Override
    public Optional<Sequence> sequence(TableName name) {
        return schema.sequence(name);
    }

    @Override
    public Optional<EnumType> enumType(Identifier name) {
        return schema.enumType(name);
    }

    /** The change; absent if it is only about a check that this database does not have. */
    Optional<Change> of(Change change) {
        if (change instanceof Change.CreateTable create) {
            return Optional.of(new Change.CreateTable(of(create.table())));
        }
        if (change instanceof Change.AddColumn add) {
            return Optional.of(new Change.AddColumn(add.table(), of(add.column())));
        }
        if (change instanceof Change.DropColumn drop) {
            return Optional.of(new Change.DropColumn(drop.table(), of(drop.column())));
        }
        if (change instanceof Change.AlterColumn alter) {
            return of(alter);
        }
        if (change instanceof Change.FillColumn fill && isGeneratedHereOnly(fill.column())) {
            return Optional.empty();
        }
        if (change instanceof Change.RenameConstraint rename) {
            return of(rename.before()).flatMap(before -> of(rename.after())
                    .map(after -> new Change.RenameConstraint(rename.table(), before, after)));
        }
        if (change instanceof Change.AddConstraint add) {
            return of(add.constraint()).map(c -> new Change.AddConstraint(add.table(), c));
        }
        if (change instanceof Change.DropConstraint drop) {
            return of(drop.constraint()).map(c -> new Change.DropConstraint(drop.table(), c));
        }
        return Optional.of(change);
    }

    /** A database generates the values itself; there is nothing to fill. */
    private boolean isGeneratedHereOnly(Column column) {
        return !column.elsewhere().isEmpty() && of(column).generatedAs().isPresent();
    }

    private Optional<Change> of(Change.AlterColumn alter) {
        Column before = of(alter.before());
        Column after = of(alter.after());
        boolean onlyElsewhere = !(alter.before().elsewhere().isEmpty()
                        && alter.after().elsewhere().isEmpty())
                && Canonical.of(before).equals(Canonical.of(after));
        return onlyElsewhere
                ? Optional.empty()
                : Optional.of(new Change.AlterColumn(alter.table(), before, after, alter.using(), alter.back()));
    }

    private Column of(Column column) {
        return column.in(dialect.id());
    }

    private Table of(Table table) {
        DocumentChecks checks = new DocumentChecks(dialect);
        return table.withColumns(table.columns().stream().map(this::of).toList())
                .withPrimaryKey(table.primaryKey().map(key -> key.in(dialect.id())))
                .withForeignKeys(table.foreignKeys().stream().map(this::of).toList())
                .withChecks(table.checks().stream()
                        .flatMap(check -> checks.inWords(check).stream())
                        .toList());
    }

    private Optional<Constraint> of(Constraint constraint) {
        if (constraint instanceof Check check) {
            return new DocumentChecks(dialect).inWords(check).map(c -> c);
        }
        if (constraint instanceof PrimaryKey key) {
            return Optional.of(key.in(dialect.id()));
        }
        return Optional.of(constraint instanceof ForeignKey key ? of(key) : constraint);
    }

    /** A key that refers to another has its columns in the order that this one has at the time. */
    private ForeignKey of(ForeignKey key) {
        Optional<List<Identifier>> order = schema.table(key.target())
                .flatMap(Table::primaryKey)
                .map(target -> target.in(dialect.id()).columns())
                .filter(target -> Set.copyOf(target).equals(Set.copyOf(key.targetColumns())));
        return order.map(target -> key.withColumns(
                        target.stream()
                                .map(c -> key.columns().get(key.targetColumns().indexOf(c)))
                                .toList(),
                        target))
                .orElse(key);
    }
}
