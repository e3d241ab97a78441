package dev.driftless.schema.lint;

import dev.driftless.schema.model.ObjectPath;

/**
 * A person's word that a hazard is all right.
 *
 * @param rule the rule's id
 * @param subject the table or column it is said of; a table covers its members, too
 * @param reason why, copied into the migration
 */
public record Allowance(String rule, ObjectPath subject, String reason) {}
