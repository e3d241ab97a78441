package dev.driftless.processor.mapping;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a foreign key refers to.
 *
 * @param table the table referred to
 * @param columns its columns, each at the place of its referring column
 * @param specs the referring columns as written, in the same order; a single implicit one may stand for all
 */
record Reference(TableDraft table, List<ColumnDraft> columns, List<JoinColumnSpec> specs) {
    Reference {
        columns = List.copyOf(columns);
        specs = List.copyOf(specs);
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
