package dev.driftless.schema.random;

import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Table;
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
}
