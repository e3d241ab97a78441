package dev.driftless.runtime.drafts;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.model.ObjectPath;
import java.util.Locale;

/**
 * A hazard as people name it: {@code dropped-column:customers.fax}.
 *
 * @param rule the rule's id
 * @param subject the table, or table and member, as the hazard names it; a table covers its members
 */
public record Question(String rule, String subject) {
    /**
     * A hazard as an option takes it.
     *
     * @param option its name, for messages
     * @param ruleAndSubject {@code RULE:SUBJECT}
     */
    public static Question parse(String option, String ruleAndSubject) {
        int colon = ruleAndSubject.indexOf(':');
        if (colon <= 0 || colon == ruleAndSubject.length() - 1) {
            throw DraftsFailure.refused("%s %s is not RULE:SUBJECT, such as dropped-column:customers.fax."
                    .formatted(option, ruleAndSubject));
        }
        return new Question(ruleAndSubject.substring(0, colon), ruleAndSubject.substring(colon + 1));
    }

    boolean isAbout(Hazard hazard) {
        return rule.equals(hazard.rule()) && covers(subject, hazard.subject());
    }

    /** Whether people mean a path, or the table that it is in, by that name. */
    static boolean covers(String name, ObjectPath path) {
        return same(name, path.toString()) || same(name, path.table().toString());
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return rule + ":" + subject;
    }
}
