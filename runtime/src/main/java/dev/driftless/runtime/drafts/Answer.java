package dev.driftless.runtime.drafts;

import dev.driftless.schema.lint.Hazard;
import java.util.Locale;

/**
 * A person's word on the command line that a hazard is all right.
 *
 * @param rule the rule's id
 * @param subject the table, or table and member, as the hazard names it; a table covers its members
 * @param reason why, copied into the migration
 */
public record Answer(String rule, String subject, String reason) {
    public Answer {
        if (reason.isBlank()) {
            throw DraftsFailure.refused(
                    "--allow %s:%s needs a reason: --reason \"...\". It is copied into the migration."
                            .formatted(rule, subject));
        }
    }

    /**
     * An answer as {@code --allow} takes it.
     *
     * @param ruleAndSubject {@code RULE:SUBJECT}
     */
    public static Answer parse(String ruleAndSubject, String reason) {
        int colon = ruleAndSubject.indexOf(':');
        if (colon <= 0 || colon == ruleAndSubject.length() - 1) {
            throw DraftsFailure.refused(
                    "--allow %s is not RULE:SUBJECT, such as dropped-column:customers.fax.".formatted(ruleAndSubject));
        }
        return new Answer(ruleAndSubject.substring(0, colon), ruleAndSubject.substring(colon + 1), reason);
    }

    boolean answers(Hazard hazard) {
        return rule.equals(hazard.rule())
                && (same(hazard.subject().toString())
                        || same(hazard.subject().table().toString()));
    }

    private boolean same(String name) {
        return subject.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return rule + ":" + subject;
    }
}
