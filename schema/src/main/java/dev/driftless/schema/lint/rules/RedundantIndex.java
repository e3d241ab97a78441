package dev.driftless.schema.lint.rules;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.LintContext;
import dev.driftless.schema.lint.Rule;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.Index;
import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another index of the table begins with the same columns and serves the same queries; each costs space, and time at every write. */
final class RedundantIndex implements Rule {
    static final String ID = "redundant-index";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Hazard> check(Change change, LintContext context) {
        return indexes(change).stream()
                .flatMap(index -> context.target(change.subject().table()).stream()
                        .flatMap(table -> hazard(index, table, change, context).stream()))
                .toList();
    }

    private static List<Index> indexes(Change change) {
        if (change instanceof Change.CreateIndex create) {
            return List.of(create.index());
        }
        return change instanceof Change.CreateTable create ? create.table().indexes() : List.of();
    }

    private Optional<Hazard> hazard(Index index, Table table, Change change, LintContext context) {
        List<Identifier> columns = plainColumns(index);
        if (index.unique() || columns.isEmpty()) {
            return Optional.empty();
        }
        return others(index, table).entrySet().stream()
                .filter(other -> other.getValue().size() >= columns.size()
                        && other.getValue().subList(0, columns.size()).equals(columns))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(other -> context.info(
                        this,
                        change.subject().member().isPresent()
                                ? change.subject()
                                : ObjectPath.of(table.name(), index.name()),
                        "index %s of %s begins with the same columns as %s, which serves the same queries."
                                .formatted(index.name(), table.name(), other),
                        "Leave it out, unless it is there for its size."));
    }

    private static Map<String, List<Identifier>> others(Index index, Table table) {
        Map<String, List<Identifier>> others = new LinkedHashMap<>();
        table.primaryKey().ifPresent(key -> others.put("the primary key", key.columns()));
        table.uniques().forEach(unique -> others.put("unique constraint " + unique.name(), unique.columns()));
        boolean before = true;
        for (Index other : table.indexes()) {
            before = before && !other.name().equals(index.name());
            List<Identifier> columns = plainColumns(other);
            boolean same = columns.equals(plainColumns(index));
            if (!other.name().equals(index.name()) && (before || !same || other.unique())) {
                others.put("index " + other.name(), columns);
            }
        }
        return others;
    }

    /** None if it is another kind of index than an ordinary one over columns in ascending order. */
    private static List<Identifier> plainColumns(Index index) {
        List<Identifier> columns = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            boolean plain = part.column().isPresent() && part.order().isEmpty();
            if (!plain
                    || index.type().isPresent()
                    || index.using().isPresent()
                    || index.options().isPresent()) {
                return List.of();
            }
            columns.add(part.column().get());
        }
        return columns;
    }
}
