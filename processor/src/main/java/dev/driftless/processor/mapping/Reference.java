package dev.driftless.processor.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a foreign key refers to.
 *
 * @param table the table referred to
 * @param columns its columns, each at the place of its referring column
 * @param specs the referring columns as written, in the same order; a single implicit one may stand for all
 * @param models the columns from which the referring ones have their sizes, and names where none are given
 */
record Reference(TableDraft table, List<ColumnDraft> columns, List<JoinColumnSpec> specs, List<ColumnDraft> models) {
    Reference {
        columns = List.copyOf(columns);
        specs = List.copyOf(specs);
        models = List.copyOf(models);
    }

    Reference(TableDraft table, List<ColumnDraft> columns, List<JoinColumnSpec> specs) {
        this(table, columns, specs, columns);
    }

    /**
     * The columns in another order. The first written one has its size from what is then the first referred to, and so on, whatever
     * the two have to do with each other (source: {@code TableBinder.linkJoinColumnWithValueOverridingNameIfImplicit}, which {@code
     * sortProperties} follows).
     */
    Reference exchanged(List<ColumnDraft> order) {
        List<JoinColumnSpec> sorted = new ArrayList<>();
        List<ColumnDraft> sizes = new ArrayList<>();
        for (ColumnDraft column : order) {
            int written = columns.indexOf(column);
            sorted.add(specs.get(written));
            sizes.add(order.get(written));
        }
        return new Reference(table, order, sorted, sizes);
    }

    boolean isPrimaryKey() {
        return new LinkedHashSet<>(table.primaryKey()).equals(new LinkedHashSet<>(columns));
    }

    /** Whether all columns are in this table: Hibernate has a collection refer to its owner's table, right or wrong. */
    boolean isIn(TableDraft owner) {
        return owner.allColumns().containsAll(columns);
    }

    JoinColumnSpec spec(int index) {
        return specs.get(Math.min(index, specs.size() - 1));
    }
}
