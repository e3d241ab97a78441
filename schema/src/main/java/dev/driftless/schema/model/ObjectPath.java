package dev.driftless.schema.model;

import java.util.Optional;

/**
 * The address of something in a schema: a table, or a member of one (column, constraint, index), or a sequence. Hazards and the
 * places in the sources find each other by it.
 *
 * @param table the table's or sequence's name
 * @param member the column, constraint or index; absent for the table or sequence itself
 */
public record ObjectPath(TableName table, Optional<Identifier> member) implements Comparable<ObjectPath> {
    public static ObjectPath of(TableName table) {
        return new ObjectPath(table, Optional.empty());
    }

    public static ObjectPath of(TableName table, Identifier member) {
        return new ObjectPath(table, Optional.of(member));
    }

    /** {@code table} or {@code table.member}. */
    @Override
    public String toString() {
        return table + member.map(m -> "." + m).orElse("");
    }

    @Override
    public int compareTo(ObjectPath other) {
        int byTable = table.compareTo(other.table);
        return byTable == 0 ? TableName.compare(member, other.member) : byTable;
    }
}
