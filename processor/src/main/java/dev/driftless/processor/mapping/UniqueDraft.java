package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.schema.model.Identifier;
import java.util.LinkedHashSet;
import java.util.Set;

/** A unique key under construction. */
final class UniqueDraft {
    final Identifier name;
    final boolean named;

    /** Whether an annotation asks for it: such a key stays even if another has the same columns. */
    final boolean explicit;

    final Origin origin;
    final Set<Identifier> columns = new LinkedHashSet<>();

    UniqueDraft(Identifier name, boolean named, boolean explicit, Origin origin) {
        this.name = name;
        this.named = named;
        this.explicit = explicit;
        this.origin = origin;
    }
}
