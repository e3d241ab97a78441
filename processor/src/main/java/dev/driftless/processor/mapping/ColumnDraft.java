package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Column;
import dev.driftless.schema.model.ColumnType;
import dev.driftless.schema.model.Constraint;
import dev.driftless.schema.model.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column under construction. Mutable on purpose: an attribute makes it, and its place in a key, a collection or a hierarchy
 * changes it afterwards.
 */
final class ColumnDraft {
    final Identifier logicalName;
    final List<String> checks = new ArrayList<>();
    final List<Constraint.Check> namedChecks = new ArrayList<>();
    Identifier name;
    ColumnType type;

    /** The type that decides the column's place among others, where a {@code columnDefinition} hides it. */
    Optional<ColumnType> base = Optional.empty();

    /** The type that decides its place in the primary key, where that differs. */
    Optional<ColumnType> keyBase = Optional.empty();

    boolean nullable = true;
    boolean unique;
    boolean identity;
    Optional<String> generatedAs = Optional.empty();
    Optional<String> defaultValue = Optional.empty();
    Optional<String> comment = Optional.empty();
    Optional<String> collation = Optional.empty();
    Optional<String> options = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<Origin> origin = Optional.empty();

    ColumnDraft(Identifier logicalName, Identifier name, ColumnType type) {
        this.logicalName = logicalName;
        this.name = name;
        this.type = type;
    }

    ColumnType orderType() {
        return base.orElse(type);
    }

    ColumnType keyOrderType() {
        return keyBase.orElse(orderType());
    }

    Column build() {
        return new Column(
                name, type, nullable, identity, generatedAs, defaultValue, checks, comment, collation, options, source);
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
