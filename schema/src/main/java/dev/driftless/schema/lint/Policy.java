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
 * @param online whether locks have to be short
 */
public record Policy(List<Allowance> allowances, Map<String, Severity> severities, boolean online) {
    public Policy {
        allowances = List.copyOf(allowances);
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
    }

    /** Of a team that need not care for locks. */
    public Policy(List<Allowance> allowances, Map<String, Severity> severities) {
        this(allowances, severities, false);
    }

    /** Nothing is allowed, and every rule is as bad as it says. */
    public static Policy none() {
        return new Policy(List.of(), Map.of());
    }

    Severity severity(String rule, Severity own) {
        return severities.getOrDefault(rule, own);
    }
}
