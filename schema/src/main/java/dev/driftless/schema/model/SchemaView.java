package dev.driftless.schema.model;

import java.util.List;
import java.util.Optional;

/** A look at a schema by name, for those that need to know what stands around the thing they change. */
public interface SchemaView {
    Optional<Table> table(TableName name);

    /** All tables, for the few changes that may concern any of them. */
    List<Table> tables();

    /** The tables that have a foreign key to the named one, itself included if it refers to itself. */
    List<Table> referring(TableName target);

    Optional<Sequence> sequence(TableName name);

    Optional<EnumType> enumType(Identifier name);
}
