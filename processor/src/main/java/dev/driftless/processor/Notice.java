package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import java.util.List;

/**
 * Something that the compiler is to tell a person.
 *
 * @param severity whether the compile fails
 * @param rule a stable id, as in {@code docs/rules/<rule>.md}
 * @param text what is wrong (with names), what happens, what to do: whole sentences
 * @param places where, the best place first: the first that the source gives is taken; empty if it is at no place in the sources
 */
record Notice(Severity severity, String rule, String text, List<Origin> places) {
    Notice {
        places = List.copyOf(places);
    }

    /** How loud it is said. */
    enum Severity {
        /** The compile fails. */
        ERROR,
        WARNING,
        /** Of use to somebody who looks for it. */
        NOTE
    }

    static Notice error(String rule, String text) {
        return new Notice(Severity.ERROR, rule, text, List.of());
    }

    static Notice warning(String rule, String text) {
        return new Notice(Severity.WARNING, rule, text, List.of());
    }

    static Notice of(Problem problem) {
        Severity severity =
                switch (problem.severity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                };
        return new Notice(severity, problem.rule(), problem.message(), List.of(problem.origin()));
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The message as the compiler shows it. */
    String message() {
        String end = text.endsWith(".") ? "" : ".";
        return "[driftless:%s] %s%s See docs/rules/%s.md".formatted(rule, text, end, rule);
    }
}
