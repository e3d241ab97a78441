package dev.driftless.runtime.drafts;

import dev.driftless.schema.lint.Hazard;
import dev.driftless.schema.lint.types.Words;
import java.util.ArrayList;
import java.util.List;

/** The blocking hazards of a draft, and what a person said about them. */
final class Answers {
    private final List<Hazard> blocking;
    private final List<Answer> answers;

    Answers(List<Hazard> hazards, List<Answer> answers) {
        this.blocking = hazards.stream().filter(Hazard::blocks).toList();
        this.answers = List.copyOf(answers);
    }

    /** Refuses a draft with a hazard that nobody answered, and an answer to no hazard. */
    void require() {
        for (Answer answer : answers) {
            if (blocking.stream().noneMatch(answer::answers)) {
                throw DraftsFailure.refused("--allow %s answers no open hazard of the draft. %s"
                        .formatted(answer, blocking.isEmpty() ? "It has none." : "Open are:" + listed(blocking)));
            }
        }
        List<Hazard> open = blocking.stream()
                .filter(hazard -> answers.stream().noneMatch(answer -> answer.answers(hazard)))
                .toList();
        if (!open.isEmpty()) {
            throw DraftsFailure.refused(
                    "The draft leaves %s open. Answer %s in the entity and compile again, or here:%s"
                            .formatted(
                                    open.size() == 1 ? "a hazard" : open.size() + " hazards",
                                    open.size() == 1 ? "it" : "each",
                                    listed(open)));
        }
    }

    private static String listed(List<Hazard> hazards) {
        StringBuilder text = new StringBuilder();
        hazards.stream()
                .map(hazard -> "%n  [%s] %s%n    %s%n    accept %s --reason \"...\""
                        .formatted(
                                hazard.rule(),
                                hazard.message(),
                                hazard.advice(),
                                Words.allow(hazard.rule(), hazard.subject())))
                .distinct()
                .forEach(text::append);
        return text.toString();
    }

    /** The hazards of one database's scripts. */
    static List<Hazard> concerning(String dialect, List<Hazard> hazards) {
        return hazards.stream()
                .filter(hazard -> hazard.dialect().map(dialect::equals).orElse(true))
                .toList();
    }

    /** One sentence for each answer that concerns one of the hazards. */
    static List<String> texts(List<Hazard> hazards, List<Answer> answers) {
        List<String> texts = new ArrayList<>();
        for (Answer answer : answers) {
            hazards.stream()
                    .filter(Hazard::blocks)
                    .filter(answer::answers)
                    .map(hazard -> hazard.rule() + " at " + hazard.subject() + ": " + answer.reason())
                    .filter(text -> !texts.contains(text))
                    .forEach(texts::add);
        }
        return texts;
    }
}
