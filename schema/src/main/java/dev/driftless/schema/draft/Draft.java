package dev.driftless.schema.draft;

import dev.driftless.schema.lint.Hazard;
import java.util.List;
import java.util.Optional;

/**
 * What {@code <drafts>/draft.json} says about the draft beside it: everything that {@code accept} needs. All paths are relative to
 * the drafts folder, with forward slashes.
 *
 * @param unit the unit's name
 * @param version the version the migration will have, or the first of several that follow each other
 * @param parent the fingerprint of the head snapshot it starts from; absent for the first migration
 * @param target the fingerprint of the entities' schema, which is that of {@code snapshot.json}
 * @param layout where the accepted files go
 * @param between the snapshots of all those migrations but the last, which has {@code snapshot.json}
 * @param scripts one for each migration and dialect
 * @param changes one line for people per change, in order
 * @param hazards all hazards, answered or not
 * @param intent what is needed to plan the migration anew from another snapshot
 */
public record Draft(
        String unit,
        String version,
        Optional<String> parent,
        String target,
        Layout layout,
        List<Between> between,
        List<Script> scripts,
        List<String> changes,
        List<Hazard> hazards,
        Intent intent) {
    /** The ending of the file beside a V file that says how Flyway has to run it, where it has to know. */
    public static final String CONFIGURATION = ".conf";

    public Draft {
        between = List.copyOf(between);
        scripts = List.copyOf(scripts);
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
    }

    /**
     * A migration that others follow.
     *
     * @param version its version
     * @param snapshot the file that holds its snapshot
     * @param fingerprint that snapshot's
     */
    public record Between(String version, String snapshot, String fingerprint) {}

    /** The version of the last migration. */
    public String lastVersion() {
        return Long.toString(Long.parseLong(version) + between.size());
    }

    /**
     * The two scripts for one dialect.
     *
     * @param dialect the dialect's id
     * @param version the version of its migration
     * @param up the drafted V file
     * @param upHash {@code sha256:} of the V file as drafted; another hash means that a person edited it
     * @param down the drafted U file
     * @param downHash the same for the U file
     */
    public record Script(String dialect, String version, String up, String upHash, String down, String downHash) {}
}
