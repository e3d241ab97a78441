package dev.driftless.schema.migration;

import dev.driftless.schema.sql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question to the database before a migration begins: how many rows stand in its way. It lies in the V file as a comment of fixed
 * form, where a person may change it or take it out.
 *
 * @param rule the id of the rule that asks
 * @param subject what it is about, on one line
 * @param query gives one number, which has to be zero
 */
public record Preflight(String rule, String subject, String query) {
    private static final Pattern HEAD = Pattern.compile("-- preflight \\[([a-z-]+)] (.*)");
    private static final String LINE = "--   ";

    /** Everything that some reader of scripts takes for the end of a line. */
    private static final Pattern LINE_END = Pattern.compile("\\R");

    public Preflight {
        subject = LINE_END.matcher(subject).replaceAll(" ").strip();
    }

    /** The comment, with a line feed at its end. */
    String comment() {
        StringBuilder text = new StringBuilder("-- preflight [%s] %s\n".formatted(rule, subject));
        for (String line : LINE_END.split(query, -1)) {
            text.append(LINE).append(line).append('\n');
        }
        return text.toString();
    }

    /** The questions in a V file, in order; none in one that people wrote from nothing. */
    public static List<Preflight> in(String script, Dialect dialect) {
        List<Preflight> found = new ArrayList<>();
        List<String> lines = ScriptText.bare(script, dialect).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = HEAD.matcher(lines.get(i));
            if (head.matches()) {
                List<String> query = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> line.startsWith(LINE))
                        .map(line -> line.substring(LINE.length()))
                        .toList();
                found.add(new Preflight(head.group(1), head.group(2), String.join("\n", query)));
            }
        }
        return found;
    }
}
