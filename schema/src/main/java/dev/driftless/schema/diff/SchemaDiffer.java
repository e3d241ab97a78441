package dev.driftless.schema.diff;

import dev.driftless.schema.model.EnumType;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the changes that lead from one schema to another, in an order that every supported database can run, and whose inverses,
 * backwards, lead home. Depends on the content of the schemas only, not on the order in which they list it.
 */
public final class SchemaDiffer {
    private SchemaDiffer() {}

    /**
     * All changes, in order.
     *
     * @param hints what the sources say besides
     * @param unmanaged tables that belong to someone else: never created, altered or dropped
     */
    public static List<Change> diff(Schema from, Schema to, Hints hints, Set<TableName> unmanaged) {
        Schema before = managed(from, unmanaged).sorted();
        Schema after = managed(to, unmanaged).sorted();
        Renames renames = new Renames(before, after, hints);
        List<Table> old = renames.schema().tables();
        KeyedDiff<Table> tables = KeyedDiff.of(old, KeyOrder.kept(old, after.tables()), Table::name);

        List<Change> changes = new ArrayList<>(renames.changes());
        tables.gone().forEach(table -> changes.add(new Change.DropTable(table.withForeignKeys(List.of()))));
        tables.fresh().forEach(table -> changes.add(new Change.CreateTable(table.withForeignKeys(List.of()))));
        tables.kept().forEach(pair -> changes.addAll(new TableDiffer(pair.before(), pair.after(), hints).changes()));
        changes.addAll(ForeignKeyDiffer.diff(tables, changes));
        changes.addAll(new SequenceDiffer(before, after, tables, changes).changes());
        changes.addAll(enumTypes(before, after));
        return ChangeOrder.sorted(changes);
    }

    /** The second schema as the changes leave it in a database: with keys in the order that they have there. */
    public static Schema keepingKeys(Schema from, Schema to, Hints hints) {
        List<Table> old =
                new Renames(from.sorted(), to.sorted(), hints).schema().tables();
        return new Schema(KeyOrder.kept(old, to.tables()), to.sequences(), to.enumTypes());
    }

    /** The {@code @RenamedFrom} hints that cannot be true. */
    public static List<HintProblem> hintProblems(Schema from, Schema to, Hints hints, Set<TableName> unmanaged) {
        return List.copyOf(new Renames(managed(from, unmanaged), managed(to, unmanaged), hints).problems());
    }

    /** The part of a schema that is ours. */
    public static Schema managed(Schema schema, Set<TableName> unmanaged) {
        if (unmanaged.isEmpty()) {
            return schema;
        }
        return new Schema(
                schema.tables().stream()
                        .filter(table -> !unmanaged.contains(table.name()))
                        .toList(),
                schema.sequences(),
                schema.enumTypes());
    }

    private static List<Change> enumTypes(Schema before, Schema after) {
        KeyedDiff<EnumType> types = KeyedDiff.of(before.enumTypes(), after.enumTypes(), EnumType::name);
        List<Change> changes = new ArrayList<>();
        types.gone().forEach(type -> changes.add(new Change.DropEnumType(type)));
        types.fresh().forEach(type -> changes.add(new Change.CreateEnumType(type)));
        types.kept().stream()
                .filter(pair -> !pair.before().equals(pair.after()))
                .forEach(pair -> changes.add(new Change.AlterEnumType(pair.before(), pair.after())));
        return changes;
    }
}
