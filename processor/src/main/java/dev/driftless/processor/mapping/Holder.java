package dev.driftless.processor.mapping;

import dev.driftless.schema.model.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What holds the attributes being bound: an entity, an embeddable inside one, or the element of a collection (source:
 * {@code PropertyHolder}).
 *
 * @param entity the entity at whose table or collection this ends
 * @param source the class and attribute path so far: {@code app.Customer.address}
 * @param table where columns go that name no other table
 * @param overrides what the annotations above say
 * @param access the access inside it, unless its class says otherwise
 * @param accessBelow the default access of embeddables below
 * @param role what kind of holder it is
 * @param nullability what it does to its columns
 * @param naming patterns of {@code @EmbeddedColumnNaming}, the innermost first
 * @param within the embeddable classes that contain this one, to notice one that contains itself
 */
record Holder(
        EntityDraft entity,
        String source,
        TableDraft table,
        Overrides overrides,
        Access access,
        Access accessBelow,
        Role role,
        Nullability nullability,
        List<String> naming,
        Set<String> within) {
    /** The kinds of holders. */
    enum Role {
        ENTITY,
        EMBEDDABLE,
        /** The identifier, as an embedded id or an id class. */
        IDENTIFIER,
        /** An element or key of a collection, or an embeddable inside it. */
        ELEMENT
    }

    /** What a holder does to the nullability of its columns. */
    enum Nullability {
        AS_DECLARED,
        FORCED_NULL,
        FORCED_NOT_NULL
    }

    /** The same holder with its columns in another table. */
    Holder in(TableDraft other) {
        return new Holder(entity, source, other, overrides, access, accessBelow, role, nullability, naming, within);
    }

    /** The same holder with one more part in its source. */
    Holder under(String part) {
        return new Holder(
                entity, source + "." + part, table, overrides, access, accessBelow, role, nullability, naming, within);
    }

    /** The attribute's path from the entity. */
    String pathOf(String attribute) {
        String path = sourceOf(attribute);
        return path.substring(entity.type.name().length() + 1);
    }

    boolean isEntity() {
        return role == Role.ENTITY;
    }

    boolean isComponent() {
        return role != Role.ENTITY;
    }

    boolean forcesNull() {
        return nullability == Nullability.FORCED_NULL;
    }

    /** The table that an annotation names, if this entity has it. */
    Optional<TableDraft> namedTable(String written) {
        Identifier logical = Names.logical(written);
        if (logical.equals(table.logicalName)) {
            return Optional.of(table);
        }
        return entity.secondaryTable(logical.key());
    }

    Holder forced(Nullability forced) {
        return new Holder(entity, source, table, overrides, access, accessBelow, role, forced, naming, within);
    }

    String sourceOf(String attribute) {
        return source + "." + attribute;
    }
}
