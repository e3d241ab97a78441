package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;

/** How logical names become the database's names, and how a join table without a name is called. */
interface NamingStrategy {
    /** The physical form of a table's, column's, sequence's, schema's or catalog's name, whether given or derived. */
    Identifier physical(Identifier logical);

    /** The logical name of a join table that has none. */
    String joinTable(Identifier ownerTable, String attribute, Identifier targetTable);

    static NamingStrategy of(MappingOptions.Naming naming) {
        return switch (naming) {
            case JPA -> new JpaNames();
            case SPRING -> new SpringNames();
        };
    }
}
