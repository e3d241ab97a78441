package dev.driftless.runtime.drafts;

import dev.driftless.schema.migration.ScriptText;
import dev.driftless.schema.sql.Dialect;
import dev.driftless.schema.sql.Dialects;
import java.util.List;
import java.util.regex.Pattern;

/** The gaps that a draft leaves where only a person knows what belongs there: {@code <<value for customers.email>>}. */
final class Placeholders {
    /** Comments come first, so that nothing in them is taken for a gap. A shift operator has no letter right after it. */
    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|(<<\\p{L}[^<>;]*>>)");

    private Placeholders() {}

    static List<String> in(String script, String dialect) {
        Dialect database = Dialects.named(dialect).orElseThrow();
        return TOKEN.matcher(ScriptText.bare(script, database))
                .results()
                .filter(token -> token.group(1) != null)
                .map(token -> script.substring(token.start(), token.end()))
                .distinct()
                .toList();
    }

    /** Refuses a script in which something is left for a person to fill in. */
    static void requireNone(String script, String dialect, String name) {
        List<String> gaps = in(script, dialect);
        if (!gaps.isEmpty()) {
            throw DraftsFailure.refused(
                    "%s still holds %s, which only you can fill. Answer it in the entity (@Backfill, @ConvertUsing, a default) and compile again, or write the SQL there."
                            .formatted(name, String.join(" and ", gaps)));
        }
    }
}
