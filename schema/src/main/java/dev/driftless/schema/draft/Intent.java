package dev.driftless.schema.draft;

import dev.driftless.schema.diff.Hints;
import dev.driftless.schema.lint.Policy;
import dev.driftless.schema.model.TableName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What sources and options say about a migration besides the schema it leads to: all that is needed to plan it from another start.
 *
 * @param hints renames, values for old rows, conversions
 * @param policy the hazards that are allowed, how bad the rules are, and whether locks have to be short
 * @param unmanaged tables that belong to someone else
 */
public record Intent(Hints hints, Policy policy, Set<TableName> unmanaged) {
    public Intent {
        unmanaged = Collections.unmodifiableSet(new TreeSet<>(unmanaged));
    }

    /** The sources say nothing. */
    public static Intent none() {
        return new Intent(Hints.none(), Policy.none(), Set.of());
    }

    /** Whether locks have to be short. */
    public boolean online() {
        return policy.online();
    }
}
