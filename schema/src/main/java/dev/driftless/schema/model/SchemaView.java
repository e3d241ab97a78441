package dev.driftless.schema.model;

import java.util.Optional;

/** A look at a schema by name, for those that need to know what stands around the thing they change. */
public interface SchemaView {
    Optional<Table> table(TableName name);

    /** The tables that have a foreign key to the named one, itself included if it refers to itself. */
    java.util.List<Table> referring(TableName target);

    Optional<Sequence> sequence(TableName name);

    Optional<EnumType> enumType(Identifier name);
}
