package dev.driftless.runtime.verify;

import java.util.List;
import java.util.Optional;

/**
 * What a verification found on one database.
 *
 * @param database the id of its dialect
 * @param up how many migrations ran
 * @param down how many were taken back
 * @param baseline the version of the baseline migration, if there is one and a database began with it as well
 * @param findings what is wrong, for people; each begins with the migration
 */
public record Verdict(String database, int up, int down, Optional<String> baseline, List<String> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The result in one line. */
    public String summary() {
        return "%s: %d up, %d down%s, %s."
                .formatted(
                        database,
                        up,
                        down,
                        baseline.map(version -> ", once more from baseline V" + version)
                                .orElse(""),
                        findings.isEmpty()
                                ? "each as its snapshot"
                                : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    }
}
