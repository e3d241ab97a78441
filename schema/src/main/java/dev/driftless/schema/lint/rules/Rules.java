package dev.driftless.schema.lint.rules;

import dev.driftless.schema.lint.Rule;
import java.util.List;

/** All lint rules. */
public final class Rules {
    /** In the order in which a change's hazards are listed: the gravest first. */
    public static final List<Rule> ALL = List.of(
            new LikelyRename(),
            new DroppedTable(),
            new DroppedColumn(),
            new MovedAttribute(),
            new RequiredColumn(),
            new TightenedNull(),
            new NarrowedType(),
            new ConversionUnknown(),
            new OrdinalReordered(),
            new SequenceStart(),
            new NewUniqueOnRows(),
            new NewForeignKeyOnRows(),
            new NewCheckOnRows(),
            new TableRewrite(),
            new LongLock(),
            new DroppedConstraint(),
            new ViewInTheWay(),
            new RedundantIndex(),
            new IdentifierTooLong(),
            new UnusableName());

    private Rules() {}
}
