package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.AnnotationModel;
import dev.driftless.schema.model.Identifier;
import java.util.Optional;

/**
 * What {@code @ForeignKey} says.
 *
 * @param create whether there is to be a constraint
 * @param name the name, if given
 * @param definition text that stands in place of the generated one
 */
record ForeignKeyRule(boolean create, Optional<Identifier> name, Optional<String> definition) {
    static final ForeignKeyRule DEFAULT = new ForeignKeyRule(true, Optional.empty(), Optional.empty());
    static final ForeignKeyRule NONE = new ForeignKeyRule(false, Optional.empty(), Optional.empty());

    static ForeignKeyRule of(AnnotationModel foreignKey) {
        if ("NO_CONSTRAINT".equals(foreignKey.constant("value"))) {
            return NONE;
        }
        return new ForeignKeyRule(
                true, foreignKey.nonEmpty("name").map(Names::logical), foreignKey.nonEmpty("foreignKeyDefinition"));
    }

    /** With the name and definition of the one in a join column, if this one has no name. */
    ForeignKeyRule orNested(ForeignKeyRule nested) {
        return name.isPresent() && nested.create ? this : nested;
    }

    /** What the member of the given name says, where there is one. */
    static ForeignKeyRule in(Optional<AnnotationModel> annotation, String member) {
        return annotation.flatMap(a -> a.nested(member)).map(ForeignKeyRule::of).orElse(DEFAULT);
    }
}
