package dev.driftless.schema.migration;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.release.Compatibility;
import dev.driftless.schema.model.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An ordered way from one schema to another.
 *
 * @param from the schema it starts from
 * @param to the schema it leads to
 * @param steps in the order they run
 * @param compatibility what it means for a rolling deployment; nothing if it is the first one, or a way back
 * @param locks how much it may lock
 */
public record Migration(Schema from, Schema to, List<Step> steps, Optional<Compatibility> compatibility, Locks locks) {
    public Migration {
        steps = List.copyOf(steps);
    }

    /** How much a migration may lock while the application runs. */
    public enum Locks {
        /** As it comes: nobody works with the tables meanwhile, or they are small. */
        ANY,
        /** Quick changes in a transaction, given up if another one holds a lock for long. */
        BRIEF,
        /** Long work without a lock, or with one that lets others work; outside a transaction where that is needed. */
        NONE
    }

    /** A way forward. */
    public Migration(Schema from, Schema to, List<Step> steps) {
        this(
                from,
                to,
                steps,
                from.equals(Schema.empty()) ? Optional.empty() : Optional.of(Compatibility.between(from, to)),
                Locks.ANY);
    }

    Migration withLocks(Locks newLocks) {
        return new Migration(from, to, steps, compatibility, newLocks);
    }

    /** The way back: each change's inverse, in reverse order, without hazards. */
    public Migration inverted() {
        List<Step> back = new ArrayList<>();
        for (Step step : steps) {
            back.add(new Step(step.change().inverse(), List.of()));
        }
        Collections.reverse(back);
        return new Migration(to, from, back, Optional.empty(), locks);
    }

    /** All hazards in the order of the steps. */
    public List<Hazard> hazards() {
        return steps.stream().flatMap(s -> s.hazards().stream()).toList();
    }
}
