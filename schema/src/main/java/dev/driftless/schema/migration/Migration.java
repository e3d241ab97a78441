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
 */
public record Migration(Schema from, Schema to, List<Step> steps, Optional<Compatibility> compatibility) {
    public Migration {
        steps = List.copyOf(steps);
    }

    /** A way forward. */
    public Migration(Schema from, Schema to, List<Step> steps) {
        this(
                from,
                to,
                steps,
                from.equals(Schema.empty()) ? Optional.empty() : Optional.of(Compatibility.between(from, to)));
    }

    /** The way back: each change's inverse, in reverse order, without hazards. */
    public Migration inverted() {
        List<Step> back = new ArrayList<>();
        for (Step step : steps) {
            back.add(new Step(step.change().inverse(), List.of()));
        }
        Collections.reverse(back);
        return new Migration(to, from, back, Optional.empty());
    }

    /** All hazards in the order of the steps. */
    public List<Hazard> hazards() {
        return steps.stream().flatMap(s -> s.hazards().stream()).toList();
    }
}
