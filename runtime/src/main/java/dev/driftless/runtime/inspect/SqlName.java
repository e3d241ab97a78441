package dev.driftless.runtime.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in double quotes or back ticks, as databases write them in the definitions they tell. */
final class SqlName {
    /** One name. */
    static final String ONE = "(?:(?:U&)?\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`)";

    /** A name, with those of its schema or catalog before it. */
    static final String PATH = ONE + "(?:\\." + ONE + ")*";

    private static final Pattern PART = Pattern.compile(ONE);

    private SqlName() {}

    /** The last name of a path, without quotes. */
    static String last(String path) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(path);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        String quoted = parts.get(parts.size() - 1);
        String quote = quoted.substring(quoted.length() - 1);
        return quoted.substring(quoted.indexOf(quote) + 1, quoted.length() - 1).replace(quote + quote, quote);
    }
}
