package dev.driftless.processor;

import dev.driftless.processor.mapping.MappedSchema;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.Intent;
import dev.driftless.schema.migration.Migration;
import dev.driftless.schema.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What a compile found out about a unit; nothing is written or said yet.
 *
 * @param notices what is to be said besides drift; after an error nothing is written
 * @param unit absent if there is nothing to write: no entities, or sources that do not compile
 */
record Findings(List<Notice> notices, Optional<Unit> unit) {
    Findings {
        notices = List.copyOf(notices);
    }

    /**
     * The unit as compiled.
     *
     * @param model what the jar will say about it
     * @param head the newest snapshot
     * @param mapped what the entities map to
     * @param drift the migration from the head to the entities; absent if there is no drift, or nobody wants to know
     * @param intent what the migration was planned by
     * @param version the version that the migration would have
     * @param entities the hash of what the classes declare; absent without drift, when nobody asks for it
     */
    record Unit(
            CompiledModel model,
            Optional<Snapshot> head,
            MappedSchema mapped,
            Optional<Migration> drift,
            Intent intent,
            String version,
            Optional<String> entities) {
        /** Whether the classes declare what they did when the head was accepted, so that the drift comes from the rules. */
        boolean entitiesAreUnchanged() {
            return entities.isPresent() && head.flatMap(Snapshot::entities).equals(entities);
        }
    }

    static Findings nothing() {
        return new Findings(List.of(), Optional.empty());
    }

    static Findings only(Notice notice) {
        return new Findings(List.of(notice), Optional.empty());
    }

    boolean hasErrors() {
        return notices.stream().anyMatch(Notice::isError);
    }
}
