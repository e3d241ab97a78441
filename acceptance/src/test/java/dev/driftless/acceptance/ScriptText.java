package dev.driftless.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a script that creates a schema, without what makes no difference in an empty database: layout, the order of a
 * table's elements and of statements that stand on their own. Scripts of equal text make equal schemas; others may as well.
 */
final class ScriptText {
    private static final Pattern WHITE = Pattern.compile("\\s+");
    private static final Pattern GUARD = Pattern.compile(" if (not )?exists\\b");
    private static final Pattern UNIQUE =
            Pattern.compile("^(alter table .*) add unique (?:key |index )?([^ (]+|`[^`]*`) \\((.*)\\)$");
    private static final Pattern TABLE =
            Pattern.compile("^(create table (?:`[^`]*`|\"[^\"]*\"|[^ (\"`])+) ?\\((.*)\\)([^()]*)$");

    private ScriptText() {}

    static boolean same(List<String> script, List<String> other) {
        return normal(script).equals(normal(other));
    }

    static List<String> normal(List<String> script) {
        List<String> normal = new ArrayList<>();
        for (String statement : script) {
            normal.add(normal(statement));
        }
        Collections.sort(normal);
        return normal;
    }

    private static String normal(String statement) {
        String text = GUARD.matcher(WHITE.matcher(statement).replaceAll(" "))
                .replaceAll("")
                .strip();
        text = UNIQUE.matcher(text).replaceFirst("$1 add constraint $2 unique ($3)");
        var table = TABLE.matcher(text);
        if (!table.matches()) {
            return text;
        }
        List<String> elements = elements(table.group(2));
        Collections.sort(elements);
        return table.group(1) + " " + elements + table.group(3).strip();
    }

    /** Splits at the commas outside of parentheses and quotes. */
    private static List<String> elements(String body) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && depth == 0) {
                elements.add(body.substring(start, i).strip());
                start = i + 1;
            }
        }
        elements.add(body.substring(start).strip());
        return elements;
    }
}
