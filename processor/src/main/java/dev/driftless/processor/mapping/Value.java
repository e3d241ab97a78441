package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attribute is mapped to. */
sealed interface Value {
    /** The columns in the order by which foreign keys are matched to them. */
    List<ColumnDraft> columns();

    /**
     * A single column, or none for a formula.
     *
     * @param zone the column for the offset of a time whose zone is kept apart
     */
    record Basic(Optional<ColumnDraft> column, Optional<ColumnDraft> zone) implements Value {
        Basic(Optional<ColumnDraft> column) {
            this(column, Optional.empty());
        }

        @Override
        public List<ColumnDraft> columns() {
            return Stream.of(column, zone).flatMap(Optional::stream).toList();
        }
    }

    /**
     * The attributes of an embeddable, by name.
     *
     * @param properties grows: associations come when their targets have columns
     * @param order the names in the order of the columns
     */
    record Component(Map<String, Property> properties, List<String> order, Optional<ColumnDraft> discriminator)
            implements Value {
        public Component {
            order = List.copyOf(order);
        }

        @Override
        public List<ColumnDraft> columns() {
            List<ColumnDraft> columns = new ArrayList<>();
            order.forEach(name -> Optional.ofNullable(properties.get(name))
                    .ifPresent(p -> columns.addAll(p.value().columns())));
            discriminator.ifPresent(columns::add);
            return columns;
        }
    }

    /**
     * A reference to an entity.
     *
     * @param target the entity; absent if it is not known
     * @param columns none for an inverse side, and for a one-to-one that shares the primary key
     */
    record ToOne(Optional<EntityDraft> target, List<ColumnDraft> columns) implements Value {
        public ToOne {
            columns = List.copyOf(columns);
        }
    }

    /** A reference to one of several entities. */
    record Any(ColumnDraft discriminator, List<ColumnDraft> key) implements Value {
        @Override
        public List<ColumnDraft> columns() {
            List<ColumnDraft> columns = new ArrayList<>(key);
            columns.add(0, discriminator);
            return columns;
        }
    }

    /**
     * A collection.
     *
     * @param table the collection or join table, or the target's table for a one-to-many with a join column
     * @param key the columns that refer to the owner
     * @param element what the elements are
     * @param index a list's order or a map's keys, unless those are an attribute of the elements
     */
    record Plural(Optional<TableDraft> table, List<ColumnDraft> key, Optional<Value> element, Optional<Value> index)
            implements Value {
        /** A collection of which nothing is known. */
        static final Plural NOTHING = new Plural(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

        @Override
        public List<ColumnDraft> columns() {
            return List.of();
        }
    }

    /** A type that stands for something left out. */
    ColumnType UNKNOWN = new ColumnType.Raw("unknown");
}
