package dev.driftless.acceptance.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    }

    /** True once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Some of the values, at most so many, none twice. */
    <T> List<T> some(List<T> values, int atMost) {
        List<T> left = new ArrayList<>(values);
        List<T> some = new ArrayList<>();
        int count = Math.min(values.size(), between(1, atMost));
        while (some.size() < count) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }
}
