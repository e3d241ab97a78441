package dev.driftless.schema.snapshot;

import dev.driftless.schema.model.Schema;
import java.util.Optional;

/**
 * The schema that the entities of a unit had when a migration was accepted.
 *
 * @param unit the unit's name
 * @param version the migration's version as in its file name: {@code 4}, or a timestamp {@code 20261122101500}
 * @param description the migration's description as in its file name: {@code add_customer_email}
 * @param parent the fingerprint of the snapshot it was derived from; absent for the first
 * @param fingerprint {@code sha256:} and the hash of the canonical schema
 * @param entities {@code sha256:} and the hash of what the entity classes declared when they gave this schema; absent where it does
 *     not come from a compile. Tells drift of the entities from a change of the rules by which they are mapped
 * @param schema the schema
 */
public record Snapshot(
        String unit,
        String version,
        String description,
        Optional<String> parent,
        String fingerprint,
        Optional<String> entities,
        Schema schema) {
    /** The name that its file must have. */
    public String fileName() {
        return name() + ".json";
    }

    /** {@code V4__add_customer_email}: what its script files are named after. */
    public String name() {
        return "V" + version + "__" + description;
    }

    /** The same schema, but on top of another snapshot. */
    public Snapshot derivedFrom(Optional<String> newParent) {
        return new Snapshot(unit, version, description, newParent, fingerprint, entities, schema);
    }

    /** The same schema as the snapshot of a migration that a person named. */
    public Snapshot named(String newVersion, String newDescription) {
        return new Snapshot(unit, newVersion, newDescription, parent, fingerprint, entities, schema);
    }

    /** That of a migration which the same draft brings before this one: its schema comes from no compile. */
    public Snapshot before(Schema earlier) {
        return new Snapshot(unit, version, description, parent, Fingerprint.of(earlier), Optional.empty(), earlier);
    }

    /** The same, but of another schema. */
    public Snapshot withSchema(Schema newSchema) {
        return new Snapshot(unit, version, description, parent, Fingerprint.of(newSchema), entities, newSchema);
    }
}
