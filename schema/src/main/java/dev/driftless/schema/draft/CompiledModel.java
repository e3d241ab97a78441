package dev.driftless.schema.draft;

import dev.driftless.schema.model.ObjectPath;
import dev.driftless.schema.model.Schema;
import dev.driftless.schema.snapshot.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * What {@code META-INF/driftless/<unit>.json} in the class output, and so in the jar, says about the entities as compiled.
 *
 * @param unit the unit's name
 * @param version the version of the head snapshot at the time of the compile; absent if there was none
 * @param head the fingerprint of the head snapshot; absent if there was none
 * @param fingerprint the fingerprint of the entities' schema; differs from {@code head} if drift was open
 * @param exchanged whether attributes have taken over each other's columns since the head, which no fingerprint shows
 * @param layout where the unit's files lie, and for which dialects
 * @param entities the binary names of all entities, embeddables and mapped superclasses of the unit, sorted; a later partial
 *     compile looks them up again
 * @param held what the head holds and the entities still do not map
 * @param online whether locks have to be short
 */
public record CompiledModel(
        String unit,
        Optional<String> version,
        Optional<String> head,
        String fingerprint,
        boolean exchanged,
        Layout layout,
        List<String> entities,
        List<ObjectPath> held,
        boolean online) {
    public CompiledModel {
        entities = List.copyOf(entities);
        held = List.copyOf(held);
    }

    /** Nothing is held. */
    public CompiledModel(
            String unit,
            Optional<String> version,
            Optional<String> head,
            String fingerprint,
            boolean exchanged,
            Layout layout,
            List<String> entities) {
        this(unit, version, head, fingerprint, exchanged, layout, entities, List.of(), false);
    }

    /** Whether the entities differed from the head snapshot, or without one from nothing, when they were compiled. */
    public boolean drifted() {
        return exchanged
                || !head.orElseGet(() -> Fingerprint.of(Schema.empty())).equals(fingerprint);
    }
}
