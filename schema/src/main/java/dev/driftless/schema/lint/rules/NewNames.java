package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.List;

/** The names that a change brings into the database. */
final class NewNames {
    private NewNames() {}

    static List<ObjectPath> of(Change change) {
        if (change instanceof Change.CreateTable create) {
            return all(create.table());
        }
        boolean named = change instanceof Change.RenameTable
                || change instanceof Change.AddColumn
                || change instanceof Change.RenameColumn
                || change instanceof Change.AddConstraint
                || change instanceof Change.RenameConstraint
                || change instanceof Change.CreateIndex
                || change instanceof Change.RenameIndex
                || change instanceof Change.CreateSequence;
        return named ? List.of(change.subject()) : List.of();
    }

    private static List<ObjectPath> all(Table table) {
        List<ObjectPath> paths = new ArrayList<>();
        paths.add(ObjectPath.of(table.name()));
        table.columns().stream().map(Column::name).forEach(name -> paths.add(ObjectPath.of(table.name(), name)));
        table.uniques().forEach(unique -> paths.add(ObjectPath.of(table.name(), unique.name())));
        table.checks().stream()
                .flatMap(check -> check.name().stream())
                .forEach(name -> paths.add(ObjectPath.of(table.name(), name)));
        table.indexes().stream().map(Index::name).forEach(name -> paths.add(ObjectPath.of(table.name(), name)));
        return paths;
    }
}
