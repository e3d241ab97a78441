package dev.driftless.schema.lint;

import dev.driftless.schema.diff.Change;
import java.util.List;

/** One kind of risk. Its page is {@code docs/rules/<id>.md}. */
public interface Rule {
    /** The public name, as in messages, {@code @AllowHazard} and {@code accept --allow}. */
    String id();

    /**
     * The least that a team may take it for. A rule that asks what nobody but a person knows always blocks; one about lost data is
     * never silent.
     */
    default Hazard.Severity atLeast() {
        return Hazard.Severity.INFO;
    }

    /** The risks of this kind that the change has; none for most changes. */
    List<Hazard> check(Change change, LintContext context);
}
