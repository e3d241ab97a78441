package dev.driftless.runtime.drafts;

import dev.driftless.schema.lint.Hazard;

/**
 * A person's word on the command line that a hazard is all right.
 *
 * @param question the hazard
 * @param reason why, copied into the migration
 */
public record Answer(Question question, String reason) {
    public Answer {
        if (reason.isBlank()) {
            throw DraftsFailure.refused("--allow %s needs a reason: --reason \"...\". It is copied into the migration."
                    .formatted(question));
        }
    }

    /** The same of a rule and what it is about. */
    public Answer(String rule, String subject, String reason) {
        this(new Question(rule, subject), reason);
    }

    /**
     * An answer as {@code --allow} takes it.
     *
     * @param ruleAndSubject {@code RULE:SUBJECT}
     */
    public static Answer parse(String ruleAndSubject, String reason) {
        return new Answer(Question.parse("--allow", ruleAndSubject), reason);
    }

    boolean answers(Hazard hazard) {
        return question.isAbout(hazard);
    }

    @Override
    public String toString() {
        return question.toString();
    }
}
