package dev.driftless.runtime.inspect;

import dev.driftless.schema.model.Constraint.ForeignKey;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.model.Sequence;
import dev.driftless.schema.model.Table;
import dev.driftless.schema.model.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The schemas and catalogs that the names of tables and sequences give. */
final class SchemaNames {
    private SchemaNames() {}

    /** The schemas that are named, in order. */
    static Set<Identifier> in(Schema schema) {
        Set<Identifier> names = new TreeSet<>();
        Stream.concat(
                        schema.tables().stream().map(Table::name),
                        schema.sequences().stream().map(Sequence::name))
                .map(TableName::schema)
                .forEach(name -> name.ifPresent(names::add));
        return names;
    }

    /** A connection is to one catalog, so that names need not say it. */
    static Schema withoutCatalogs(Schema schema) {
        return renamed(schema, name -> new TableName(Optional.empty(), name.schema(), name.name()));
    }

    /** The bare names. */
    static Schema withoutSchemas(Schema schema) {
        return renamed(schema, name -> TableName.of(name.name()));
    }

    private static Schema renamed(Schema schema, UnaryOperator<TableName> name) {
        Function<Table, List<ForeignKey>> keys = table -> table.foreignKeys().stream()
                .map(key -> key.withTarget(name.apply(key.target())))
                .toList();
        return new Schema(
                schema.tables().stream()
                        .map(table -> table.withName(name.apply(table.name())).withForeignKeys(keys.apply(table)))
                        .toList(),
                schema.sequences().stream()
                        .map(s -> s.withName(name.apply(s.name())))
                        .toList(),
                schema.enumTypes());
    }
}
