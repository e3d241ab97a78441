package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.JavaType;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that Envers makes of an entity's: with the type and its checks, but nothing else (source: {@code boot.model.Column.from},
 * {@code IdentifierRelation.getAttributesPrefixed}).
 */
final class EnversColumns {
    private final MappingContext context;

    EnversColumns(MappingContext context) {
        this.context = context;
    }

    /** The columns of an attribute; collections have none. */
    List<ColumnDraft> of(EnversAttribute attribute) {
        Property property = attribute.property();
        if (property.value() instanceof Value.Component) {
            return attribute.parts().stream().flatMap(p -> of(p).stream()).toList();
        }
        if (property.value() instanceof Value.ToOne toOne) {
            return toOne.target()
                    .map(target -> referring(toOne.columns(), property.table(), target))
                    .orElse(List.of());
        }
        return property.value() instanceof Value.Basic basic
                ? basic.columns().stream()
                        .map(c -> copy(c, attribute.attribute().type()))
                        .toList()
                : List.of();
    }

    /** A column of its own name. */
    ColumnDraft copy(ColumnDraft original) {
        return draft(Names.written(original.name), original, original);
    }

    /** A column of an attribute; how many fractions of a second it has, Envers forgets. */
    ColumnDraft copy(ColumnDraft original, JavaType type) {
        ColumnDraft copy = copy(original);
        if (original.type instanceof ColumnType.Basic basic && hasFractions(basic.type())) {
            copy.type = ColumnType.Basic.precise(basic.type(), JavaTypeTable.secondPrecision(type, basic.type()));
        }
        return copy;
    }

    private static boolean hasFractions(SqlType type) {
        return switch (type) {
            case TIME, TIME_WITH_TIMEZONE, TIME_UTC, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC -> true;
            default -> false;
        };
    }

    /**
     * Columns that refer to an entity: their own names, without quotes, and the types of that entity's identifier, even where they
     * refer to something else.
     */
    List<ColumnDraft> referring(List<ColumnDraft> columns, TableDraft table, EntityDraft target) {
        List<ColumnDraft> identifier = target.root().key;
        Optional<List<ColumnDraft>> referred =
                table.reference(columns).map(ForeignKeyDraft::targetColumns).filter(target.key::containsAll);
        List<ColumnDraft> result = new ArrayList<>();
        for (int i = 0; i < Math.min(columns.size(), identifier.size()); i++) {
            int place = referred.isPresent() ? target.key.indexOf(referred.get().get(i)) : i;
            result.add(draft(columns.get(i).name.text(), columns.get(i), identifier.get(place)));
        }
        return result;
    }

    /** Columns of given names with the types of an entity's identifier. */
    List<ColumnDraft> referring(List<String> names, List<ColumnDraft> identifier) {
        List<ColumnDraft> result = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), identifier.size()); i++) {
            result.add(draft(names.get(i), identifier.get(i), identifier.get(i)));
        }
        return result;
    }

    /** A column that Envers adds by itself. */
    ColumnDraft own(String name, ColumnType type, String source) {
        Identifier logical = Names.logical(name);
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), type);
        column.source = Optional.of(source + "." + name);
        return column;
    }

    private ColumnDraft draft(String name, ColumnDraft original, ColumnDraft typed) {
        Identifier logical = Names.logical(name);
        ColumnDraft column = new ColumnDraft(logical, context.names.physical(logical), typed.ofAttribute().type);
        column.base = typed.base;
        column.keyBase = typed.keyBase;
        column.checkValues(typed.ofAttribute().valueChecks);
        column.source = original.source;
        column.origin = original.origin;
        return column;
    }
}
