package dev.driftless.schema.random;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.diff.Holding;
import dev.driftless.schema.diff.SchemaDiffer;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Two schemas, one before and one after a migration. */
public record SchemaPair(Schema start, Schema target) {
    /**
     * A schema and what some edits make of it. One row of plain values in each of the start's tables is in the way of nothing.
     *
     * @param namedEnums whether there are enum types that are objects of the schema
     */
    public static SchemaPair edited(long seed, boolean namedEnums) {
        Chance chance = new Chance(seed);
        Set<String> filled = new TreeSet<>();
        Decorations ofStart = new Decorations(chance, namedEnums, table -> true);
        Schema start = new SchemaGenerator(chance, ofStart).schema();
        filled.addAll(start.tables().stream()
                .flatMap((Table t) -> t.source().stream())
                .collect(Collectors.toSet()));
        Decorations decorations = new Decorations(
                chance, namedEnums, table -> filled.contains(table.source().orElseThrow()));
        SchemaGenerator generator = new SchemaGenerator(chance, decorations);
        return new SchemaPair(start, new SchemaMutator(chance, generator, decorations).mutated(start));
    }

    /** Two schemas dealt out of the same few names; rows would be in the way. */
    public static SchemaPair dealt(long seed) {
        DealtSchemas schemas = new DealtSchemas(seed);
        return new SchemaPair(schemas.schema(), schemas.schema());
    }

    /** The same start, and a target in which most of what the migration would drop is held. */
    public SchemaPair holding(long seed) {
        Chance chance = new Chance(seed);
        List<ObjectPath> drops = SchemaDiffer.diff(start, target, Hints.none(), Set.of()).stream()
                .filter(change -> change instanceof Change.DropColumn || change instanceof Change.DropTable)
                .map(Change::subject)
                .filter(path -> !path.toString().contains("driftless_tmp_"))
                .filter(path -> !chance.oneIn(4))
                .toList();
        return new SchemaPair(start, Holding.of(start, target, Hints.none(), drops));
    }

    /** From the target to what is left of it once what it holds is dropped. */
    public SchemaPair dropping() {
        return new SchemaPair(target, Holding.dropped(target, target.held()));
    }
}
