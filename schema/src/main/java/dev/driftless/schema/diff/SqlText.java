package dev.driftless.schema.diff;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An SQL expression that a person wrote, possibly another one for some dialects.
 *
 * @param byDialect expression by dialect id ({@code h2}, {@code postgresql}, {@code mariadb}); under the empty id the one for all
 *     others
 */
public record SqlText(SortedMap<String, String> byDialect) {
    public SqlText {
        byDialect = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byDialect));
    }

    /** The same expression for every dialect. */
    public static SqlText of(String expression) {
        return new SqlText(new TreeMap<>(java.util.Map.of("", expression)));
    }

    /** The expression for a dialect; absent if there is none for it. */
    public Optional<String> forDialect(String id) {
        return Optional.ofNullable(byDialect.getOrDefault(id, byDialect.get("")));
    }
}
