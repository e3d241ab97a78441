package dev.driftless.schema.migration;

import dev.driftless.schema.diff.Change;
import dev.driftless.schema.lint.Hazard;
import java.util.List;

/**
 * One change of a migration and the risks found in it.
 *
 * @param change the change
 * @param hazards its hazards, of all dialects
 */
public record Step(Change change, List<Hazard> hazards) {
    public Step {
        hazards = List.copyOf(hazards);
    }
}
