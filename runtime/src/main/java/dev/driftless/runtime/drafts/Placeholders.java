package dev.driftless.runtime.drafts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The gaps that a draft leaves where only a person knows what belongs there: {@code <<value for customers.email>>}. */
final class Placeholders {
    /** Comments and texts come first, so that nothing in them is taken for a gap. A shift operator has no letter right after it. */
    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|/\\*(?s:.*?)\\*/|'[^']*'|(<<\\p{L}[^<>\\n]*>>)");

    private Placeholders() {}

    static List<String> in(String script) {
        return TOKEN.matcher(script)
                .results()
                .map(MatchResult::group)
                .filter(token -> token.startsWith("<<"))
                .distinct()
                .toList();
    }
}
