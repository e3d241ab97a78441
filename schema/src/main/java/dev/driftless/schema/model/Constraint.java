package dev.driftless.schema.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A rule that a database keeps for a table, besides those of a single {@link Column}. */
public sealed interface Constraint {

    /** The columns of the constraint's own table, in order; empty for a check, whose columns only its text knows. */
    List<Identifier> columns();

    /**
     * The primary key.
     *
     * @param columns in key order
     * @param name the name that the user gave a unique constraint over the same columns, which is then the key (source:
     *     {@code StandardTableExporter.primaryKeyString}); databases name the others themselves, MariaDB all
     * @param elsewhere the columns, in key order, by the id of each dialect whose key has others or another order
     */
    record PrimaryKey(
            List<Identifier> columns, Optional<Identifier> name, SortedMap<String, List<Identifier>> elsewhere)
            implements Constraint {
        public PrimaryKey {
            columns = List.copyOf(columns);
            elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
        }

        public PrimaryKey(List<Identifier> columns) {
            this(columns, Optional.empty(), Collections.emptySortedMap());
        }

        /** The key as it is in one database. */
        public PrimaryKey in(String dialect) {
            return new PrimaryKey(elsewhere.getOrDefault(dialect, columns), name, Collections.emptySortedMap());
        }

        /** The same with other columns everywhere. */
        public PrimaryKey map(UnaryOperator<List<Identifier>> change) {
            SortedMap<String, List<Identifier>> others = new TreeMap<>(elsewhere);
            others.replaceAll((dialect, key) -> change.apply(key));
            return new PrimaryKey(change.apply(columns), name, others);
        }
    }

    /**
     * A unique constraint.
     *
     * @param name the name the user gave, or the one Hibernate derives
     * @param named whether the user gave it. Where not, Hibernate leaves the naming to H2 and PostgreSQL and uses its own only on
     *     MariaDB (source: {@code CreateTableUniqueDelegate}, {@code AlterTableUniqueDelegate})
     * @param columns in order
     */
    record Unique(Identifier name, boolean named, List<Identifier> columns) implements Constraint {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A foreign key.
     *
     * @param name the name the user gave, or the one Hibernate derives
     * @param columns the referring columns
     * @param target the table referred to
     * @param targetColumns the columns referred to, each at the place of its referring column
     * @param toPrimaryKey whether the target columns are the target's primary key; H2 and PostgreSQL then leave the list out
     * @param onDelete what happens to a row whose target goes
     * @param definition text of {@code @ForeignKey(foreignKeyDefinition)} in place of the generated one
     * @param options text appended verbatim
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            TableName target,
            List<Identifier> targetColumns,
            boolean toPrimaryKey,
            OnDelete onDelete,
            Optional<String> definition,
            Optional<String> options)
            implements Constraint {
        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }

        public ForeignKey(
                Identifier name,
                List<Identifier> columns,
                TableName target,
                List<Identifier> targetColumns,
                boolean toPrimaryKey,
                OnDelete onDelete,
                Optional<String> definition) {
            this(name, columns, target, targetColumns, toPrimaryKey, onDelete, definition, Optional.empty());
        }

        public ForeignKey withName(Identifier newName) {
            return new ForeignKey(newName, columns, target, targetColumns, toPrimaryKey, onDelete, definition, options);
        }

        public ForeignKey withTarget(TableName newTarget) {
            return new ForeignKey(name, columns, newTarget, targetColumns, toPrimaryKey, onDelete, definition, options);
        }

        public ForeignKey withColumns(List<Identifier> newColumns, List<Identifier> newTargetColumns) {
            return new ForeignKey(
                    name, newColumns, target, newTargetColumns, toPrimaryKey, onDelete, definition, options);
        }
    }

    /** The {@code on delete} clause of a foreign key; {@link #NO_ACTION} writes none. */
    enum OnDelete {
        NO_ACTION,
        CASCADE,
        SET_NULL,
        SET_DEFAULT,
        RESTRICT
    }

    /**
     * A check of the table.
     *
     * @param name the user's name; databases name the others themselves
     * @param condition the SQL condition, without the outer parentheses
     * @param options text appended verbatim
     * @param document the JSON document that it is about; its condition is then one for people, and each database has its own
     * @param elsewhere the condition by the id of each dialect that has another; absent where the database has no such check
     */
    record Check(
            Optional<Identifier> name,
            String condition,
            Optional<String> options,
            Optional<Document> document,
            SortedMap<String, Optional<String>> elsewhere)
            implements Constraint {
        public Check {
            elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
        }

        public Check(Optional<Identifier> name, String condition, Optional<String> options) {
            this(name, condition, options, Optional.empty(), Collections.emptySortedMap());
        }

        /** The check of a JSON document. */
        public static Check of(Document document) {
            return new Check(
                    Optional.empty(),
                    document.text(),
                    Optional.empty(),
                    Optional.of(document),
                    Collections.emptySortedMap());
        }

        /** The check as it is in one database; absent if it has none. */
        public Optional<Check> in(String dialect) {
            return elsewhere
                    .getOrDefault(dialect, Optional.of(condition))
                    .map(own -> new Check(name, own, options, document, Collections.emptySortedMap()));
        }

        /** The same with other conditions everywhere. */
        public Check map(UnaryOperator<String> change) {
            SortedMap<String, Optional<String>> others = new TreeMap<>(elsewhere);
            others.replaceAll((dialect, own) -> own.map(change));
            return new Check(name, change.apply(condition), options, document, others);
        }

        @Override
        public List<Identifier> columns() {
            return List.of();
        }
    }
}
