package dev.driftless.schema.random;

import dev.driftless.schema.model.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Choices, the same for the same seed, and names that were not given before. */
final class Chance {
    private final Random random;
    private int number;

    Chance(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    int number() {
        return number++;
    }

    /** A new name of two kinds: one in eight has to be quoted. */
    Identifier name(String plain, String quoted) {
        boolean quote = oneIn(8);
        return new Identifier((quote ? quoted + " " : plain + "_") + number(), quote);
    }

    /** Mostly none, else one that has to be written with care. */
    Optional<String> comment() {
        return oneIn(5) ? Optional.of("it's \\ " + number() + "; -- done") : Optional.empty();
    }
}
