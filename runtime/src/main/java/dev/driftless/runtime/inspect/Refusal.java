package dev.driftless.runtime.inspect;

import dev.driftless.schema.model.Identifier;
import dev.driftless.schema.model.ObjectPath;

/**
 * Something of the snapshot that the database refuses to make, so that it cannot be compared.
 *
 * @param subject what it is
 * @param reason what the database said
 */
record Refusal(ObjectPath subject, String reason) {
    String describe() {
        return "%s, because the database refuses it: %s".formatted(subject, reason);
    }

    /** Whether an object of the live database is what was refused, or a part of it. */
    boolean concerns(DatabaseObject object) {
        String owner = subject.table().name().text();
        return owner.equalsIgnoreCase(object.owner())
                && subject.member()
                        .map(Identifier::text)
                        .map(object.name()::equalsIgnoreCase)
                        .orElse(true);
    }
}
