package dev.driftless.processor.mapping;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be understood, each thing once. */
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Something is left out of the schema, or may be otherwise than Hibernate has it. */
    void unsupported(Origin origin, String message) {
        found.add(new Problem(Problem.Severity.WARNING, "unsupported-mapping", message, origin));
    }

    /** Code that decides over a column cannot be read in this compile; another one, or the newest snapshot, may know. */
    void unread(Origin origin, String message) {
        found.add(new Problem(Problem.Severity.WARNING, MappedSchema.UNREAD, message, origin));
    }

    /** The sources contradict themselves; Hibernate would not start with them either. */
    void contradicting(Origin origin, String message) {
        found.add(new Problem(Problem.Severity.ERROR, "contradicting-mapping", message, origin));
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
