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
 * @param options text that follows it
 */
record ForeignKeyRule(
        boolean create, Optional<Identifier> name, Optional<String> definition, Optional<String> options) {
    static final ForeignKeyRule DEFAULT = of(true);
    static final ForeignKeyRule NONE = of(false);

    static ForeignKeyRule of(AnnotationModel foreignKey) {
        if ("NO_CONSTRAINT".equals(foreignKey.constant("value"))) {
            return NONE;
        }
        return new ForeignKeyRule(
                true,
                foreignKey.nonEmpty("name").map(Names::logical),
                foreignKey.nonEmpty("foreignKeyDefinition"),
                foreignKey.nonEmpty("options"));
    }

    private static ForeignKeyRule of(boolean create) {
        return new ForeignKeyRule(create, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same under another name. */
    ForeignKeyRule withName(Optional<Identifier> newName) {
        return new ForeignKeyRule(create, newName, definition, options);
    }

    /** The same, and there is to be a constraint. */
    ForeignKeyRule created() {
        return new ForeignKeyRule(true, name, definition, options);
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
