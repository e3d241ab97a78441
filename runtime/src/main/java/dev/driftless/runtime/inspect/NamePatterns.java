package dev.driftless.runtime.inspect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of tables and sequences that are not ours, with {@code *} for any text; case does not count. */
public final class NamePatterns {
    private final List<Pattern> patterns;

    private NamePatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** The names that one of some patterns such as {@code qrtz_*} stands for. */
    public static NamePatterns of(List<String> patterns) {
        return new NamePatterns(patterns.stream().map(NamePatterns::compiled).toList());
    }

    private static Pattern compiled(String pattern) {
        String regex = List.of(pattern.toLowerCase(Locale.ROOT).split("\\*", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    boolean match(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(lower).matches());
    }
}
