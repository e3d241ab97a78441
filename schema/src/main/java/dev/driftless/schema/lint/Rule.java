package dev.driftless.schema.lint;

import dev.driftless.schema.diff.Change;
import java.util.List;

/** One kind of risk. Its page is {@code docs/rules/<id>.md}. */
public interface Rule {
    /** The public name, as in messages, {@code @AllowHazard} and {@code accept --allow}. */
    String id();

    /** The risks of this kind that the change has; none for most changes. */
    List<Hazard> check(Change change, LintContext context);
}
