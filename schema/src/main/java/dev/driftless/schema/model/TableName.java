package dev.driftless.schema.model;

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

    /** Whether an equal name also has the same upper and lower case letters. */
    public boolean isSpelledLike(TableName other) {
        return toString().equals(other.toString());
    }

    @Override
    public String toString() {
        return catalog.map(c -> c + ".").orElse("") + schema.map(s -> s + ".").orElse("") + name;
    }

    @Override
    public int compareTo(TableName other) {
        int byCatalog = compare(catalog, other.catalog);
        int bySchema = byCatalog == 0 ? compare(schema, other.schema) : byCatalog;
        return bySchema == 0 ? name.compareTo(other.name) : bySchema;
    }

    /** What is absent comes first. */
    static int compare(Optional<Identifier> one, Optional<Identifier> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(one.isPresent(), other.isPresent());
    }
}
