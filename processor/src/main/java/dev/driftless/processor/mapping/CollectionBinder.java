package dev.driftless.processor.mapping;

import java.util.Optional;

/** From collections to their tables (source: {@code CollectionBinder}). */
final class CollectionBinder {
    private final MappingContext context;
    private final Binders binders;

    CollectionBinder(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
    }

    Optional<Property> bind(Attribute attribute, Holder holder) {
        boolean inverse = attribute
                .annotation(Jpa.ONE_TO_MANY)
                .or(() -> attribute.annotation(Jpa.MANY_TO_MANY))
                .flatMap(a -> a.nonEmpty("mappedBy"))
                .isPresent();
        if (!inverse) {
            context.problems.unsupported(
                    attribute.origin(), "this collection is not understood yet: its table or columns are left out");
        }
        return Optional.of(new Property(
                attribute,
                new Value.Plural(Optional.empty(), binders.keys.keyOf(holder.entity()), Optional.empty()),
                holder.table(),
                true));
    }
}
