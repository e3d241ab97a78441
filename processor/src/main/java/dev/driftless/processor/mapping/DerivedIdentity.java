package dev.driftless.processor.mapping;

import dev.driftless.schema.model.ColumnType;
import java.util.List;
import java.util.Optional;

/** Identifiers, or parts of them, that are associations to other entities. */
final class DerivedIdentity {
    private final MappingContext context;
    private final Binders binders;

    DerivedIdentity(MappingContext context, Binders binders) {
        this.context = context;
        this.binders = binders;
    }

    /**
     * An association whose columns are those of a part of the identifier. Hibernate keeps two columns of one name then and
     * creates that of the part: of the association's, the type and the mark as unique are lost (source:
     * {@code BasicValueBinder.OverriddenFkSecondPass}, {@code EmbeddableBinder.CopyIdentifierComponentSecondPass}).
     */
    Optional<Property> shared(EntityDraft entity, Attribute association, Holder holder, Attribute part, boolean alone) {
        Optional<Property> bound = bindNow(entity, association, holder);
        if (part.equals(association) || bound.isEmpty()) {
            return bound;
        }
        List<JoinColumnSpec> specs = ToOneBinder.specs(association, holder);
        boolean named = specs.stream().anyMatch(s -> s.name().isPresent());
        List<ColumnDraft> columns = bound.get().value().columns();
        if (named) {
            columns.forEach(c -> c.keyBase = Optional.of(ColumnOrder.unsized(c.orderType())));
            if (binders.embeddables.isEmbedded(part)) {
                // others see the second column of the name, which nobody gave a size
                columns.forEach(c -> c.referredBase = c.keyBase);
            }
        }
        boolean defined = specs.stream().anyMatch(JoinColumnSpec::hasDefinition);
        if (named && !defined) {
            columns.forEach(DerivedIdentity::forgetDefinition);
        }
        if (columns.size() == 1 && !part.isToOne() && !binders.embeddables.isEmbedded(part)) {
            BasicUse use = new BasicUse(part.type(), part, BasicUse.Role.ATTRIBUTE, Optional.empty(), Optional.empty());
            boolean aligned = alone && association.has(Jpa.ONE_TO_ONE);
            retype(columns.get(0), binders.types.map(use).type(), named && !aligned);
            if (!alone && association.has(Jpa.ONE_TO_ONE)) {
                columns.get(0).unique = specs.stream().anyMatch(JoinColumnSpec::unique);
            }
        }
        return bound;
    }

    /** What is copied from the key of the target has its sizes, but not its definition. */
    private static void forgetDefinition(ColumnDraft column) {
        column.type = ToOneBinder.plain(column.orderType());
        column.base = Optional.empty();
    }

    /**
     * Gives the column the type of the part of the identifier, with the sizes of that or, if {@code sized} is not set, those of
     * the key referred to. A one-to-one that is the whole key has the latter, since its foreign key is one of the part's own
     * column (source: {@code ToOneBinder.bindTrueOneToOne}, {@code ForeignKey.alignColumns}).
     */
    private static void retype(ColumnDraft column, ColumnType type, boolean sized) {
        boolean sameKind = type instanceof ColumnType.Basic own
                && column.type instanceof ColumnType.Basic other
                && own.type() == other.type();
        if (column.type instanceof ColumnType.Raw || (sameKind && !sized)) {
            return;
        }
        column.type = type;
        column.base = Optional.empty();
    }

    /** The association that {@code @MapsId} makes the identifier, or the named part of it. */
    static Optional<Attribute> mapsId(List<Attribute> all, String name) {
        return all.stream()
                .filter(a -> a.annotation(Jpa.MAPS_ID)
                        .map(m -> m.text("value").equals(name))
                        .orElse(false))
                .findFirst();
    }

    /** An association that is bound before its turn, because the identifier needs its columns. */
    Optional<Property> bindNow(EntityDraft entity, Attribute association, Holder holder) {
        Property present = entity.properties.get(association.name());
        if (present != null) {
            return Optional.of(present);
        }
        Optional<Property> bound = binders.toOnes.bind(association, holder);
        if (bound.isEmpty()) {
            context.problems.contradicting(
                    association.origin(),
                    "the association is part of the identifier of " + entity
                            + ", but refers to a column that its target does not have. Mend the referencedColumnName");
        }
        bound.ifPresent(p -> entity.properties.put(association.name(), p));
        return bound;
    }
}
