package dev.driftless.schema.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * The full name of a table or sequence. Catalog and schema are present only where the mapping gives them.
 *
 * @param catalog the catalog, which is what MariaDB calls a database
 * @param schema the schema, which MariaDB does not have and ignores
 * @param name the name itself
 */
public record TableName(Optional<Identifier> catalog, Optional<Identifier> schema, Identifier name)
        implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER = Comparator.<TableName, String>comparing(
                    t -> t.catalog().map(Identifier::key).orElse(""))
            .thenComparing(t -> t.schema().map(Identifier::key).orElse(""))
            .thenComparing(TableName::name);

    /** A name in the database's default catalog and schema. */
    public static TableName of(Identifier name) {
        return new TableName(Optional.empty(), Optional.empty(), name);
    }

    /** An unquoted name in the database's default catalog and schema. */
    public static TableName of(String name) {
        return of(Identifier.of(name));
    }

    /** The same place, another name. */
    public TableName withName(Identifier newName) {
        return new TableName(catalog, schema, newName);
    }

    @Override
    public String toString() {
        return catalog.map(c -> c + ".").orElse("") + schema.map(s -> s + ".").orElse("") + name;
    }

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }
}
