package dev.driftless.runtime.drafts;

import java.util.List;

/**
 * What {@link Accept} did.
 *
 * @param version the migration's version
 * @param description the migration's name as in its files
 * @param files the new files, as people type their paths
 * @param notes what else is worth knowing, a sentence each
 */
public record Accepted(String version, String description, List<String> files, List<String> notes) {
    public Accepted {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
