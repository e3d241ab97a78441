package dev.driftless.schema.lint;

import dev.driftless.schema.lint.Hazard.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a team says about risks.
 *
 * @param allowances the hazards that people accept
 * @param severities how bad the team takes a rule to be, by the rule's id; a rule that is not named here has its own severity
 */
public record Policy(List<Allowance> allowances, Map<String, Severity> severities) {
    public Policy {
        allowances = List.copyOf(allowances);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    }

    /** Nothing is allowed, and every rule is as bad as it says. */
    public static Policy none() {
        return new Policy(List.of(), Map.of());
    }

    Severity severity(String rule, Severity own) {
        return severities.getOrDefault(rule, own);
    }
}
