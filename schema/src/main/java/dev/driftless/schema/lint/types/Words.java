package dev.driftless.schema.lint.types;

import java.util.List;
import java.util.function.Function;

/** Lists as people write them. */
public final class Words {
    private Words() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    public static <T> String of(List<T> things, Function<? super T, ?> word) {
        List<String> words =
                things.stream().map(thing -> word.apply(thing).toString()).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
