package dev.driftless.schema.lint;

import dev.driftless.schema.diff.Change;
import java.util.List;

/** Asks every rule about a change. */
public final class Linter {
    private final List<Rule> rules;

    public Linter(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The risks of one change of those that the context knows, in the order of the rules. */
    public List<Hazard> hazards(Change change, LintContext context) {
        return rules.stream()
                .flatMap(rule -> rule.check(change, context).stream())
                .toList();
    }
}
