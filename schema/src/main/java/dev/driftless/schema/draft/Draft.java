package dev.driftless.schema.draft;

import dev.driftless.schema.lint.Hazard;
import java.util.List;
import java.util.Optional;

/**
 * What {@code <drafts>/draft.json} says about the draft beside it: everything that {@code accept} needs. All paths are relative to
 * the drafts folder, with forward slashes.
 *
 * @param unit the unit's name
 * @param version the version the migration will have
 * @param parent the fingerprint of the head snapshot it starts from; absent for the first migration
 * @param target the fingerprint of the entities' schema, which is that of {@code snapshot.json}
 * @param layout where the accepted files go
 * @param scripts one for each dialect
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
        List<Script> scripts,
        List<String> changes,
        List<Hazard> hazards,
        Intent intent) {
    public Draft {
        scripts = List.copyOf(scripts);
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
    }

    /**
     * The two scripts for one dialect.
     *
     * @param dialect the dialect's id
     * @param up the drafted V file
     * @param upHash {@code sha256:} of the V file as drafted; another hash means that a person edited it
     * @param down the drafted U file
     * @param downHash the same for the U file
     */
    public record Script(String dialect, String up, String upHash, String down, String downHash) {}
}
