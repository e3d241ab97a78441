package dev.driftless.runtime.verify;

import java.util.List;

/**
 * What a verification found on one database.
 *
 * @param database the id of its dialect
 * @param up how many migrations ran
 * @param down how many were taken back
 * @param findings what is wrong, for people; each begins with the migration
 */
public record Verdict(String database, int up, int down, List<String> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The result in one line. */
    public String summary() {
        return "%s: %d up, %d down, %s."
                .formatted(
                        database,
                        up,
                        down,
                        findings.isEmpty()
                                ? "each as its snapshot"
                                : findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    }
}
