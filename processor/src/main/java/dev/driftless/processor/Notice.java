package dev.driftless.processor;

import dev.driftless.processor.entity.Origin;
import dev.driftless.processor.entity.Problem;
import java.util.Optional;

/**
 * Something that the compiler is to tell a person.
 *
 * @param severity whether the compile fails
 * @param rule a stable id, as in {@code docs/rules/<rule>.md}
 * @param text what is wrong (with names), what happens, what to do: whole sentences
 * @param origin where; absent if it is at no place in the sources
 */
record Notice(Severity severity, String rule, String text, Optional<Origin> origin) {
    /** Whether the compile fails. */
    enum Severity {
        ERROR,
        WARNING
    }

    static Notice error(String rule, String text) {
        return new Notice(Severity.ERROR, rule, text, Optional.empty());
    }

    static Notice warning(String rule, String text) {
        return new Notice(Severity.WARNING, rule, text, Optional.empty());
    }

    static Notice of(Problem problem) {
        Severity severity =
                switch (problem.severity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                };
        return new Notice(severity, problem.rule(), problem.message(), Optional.of(problem.origin()));
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The message as the compiler shows it. */
    String message() {
        return "[driftless:%s] %s See docs/rules/%s.md".formatted(rule, text, rule);
    }
}
