package dev.driftless.runtime.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comment lines at the head of a V file, where the reasons for accepted risks are kept. */
final class ScriptHead {
    private static final Pattern ALLOWED = Pattern.compile("-- Allowed: (\\S+) at (.+?): (.*\\S.*)");

    private ScriptHead() {}

    /** The script with the answers below its first comment line. */
    static String with(List<String> answers, String script) {
        if (answers.isEmpty()) {
            return script;
        }
        List<String> lines = new ArrayList<>(lines(script));
        int at = !lines.isEmpty() && lines.get(0).startsWith("--") ? 1 : 0;
        for (String answer : answers) {
            String comment = oneLine(answer);
            int asked = head(lines).indexOf(question(comment));
            if (asked >= 0) {
                lines.remove(asked);
            }
            lines.add(at++, "-- Allowed: " + comment);
        }
        return String.join("\n", lines);
    }

    /** Whether a V file says that this answer is missing. */
    static boolean asksFor(String answer, String script) {
        return head(lines(script)).contains(question(oneLine(answer)));
    }

    private static String question(String answer) {
        return "-- Not answered: " + answer.substring(0, answer.indexOf(": ")) + ".";
    }

    /** The answers that a V file holds. */
    static List<Answer> answers(String script) {
        return head(lines(script)).stream()
                .map(ALLOWED::matcher)
                .filter(Matcher::matches)
                .map(line -> new Answer(line.group(1), line.group(2), line.group(3)))
                .toList();
    }

    /** The script without its answers, and without what says that they are missing. */
    static String withoutAnswers(String script) {
        List<String> lines = new ArrayList<>(lines(script));
        head(lines).removeIf(line -> line.startsWith("-- Allowed: ") || line.startsWith("-- Not answered: "));
        return String.join("\n", lines);
    }

    /** As they are: a carriage return may stand in a text. */
    private static List<String> lines(String script) {
        return List.of(script.split("\n", -1));
    }

    /** The comments before anything else. */
    private static List<String> head(List<String> lines) {
        int end = 0;
        while (end < lines.size() && lines.get(end).startsWith("--")) {
            end++;
        }
        return lines.subList(0, end);
    }

    /** A reason can hold anything, but never leave its comment or look like a gap. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u0085]+", " ")
                .replace("<<", "< <")
                .strip();
    }
}
