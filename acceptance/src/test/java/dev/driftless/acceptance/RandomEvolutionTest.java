package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EvolutionCheck.Outcome;
import dev.driftless.acceptance.EvolutionCheck.Result;
import dev.driftless.acceptance.EvolutionCheck.Small;
import dev.driftless.acceptance.models.RandomPair;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random edits to random models are migrated there, back, and there again, as {@link EvolutionTest} does with cases by hand: the
 * catalog is Hibernate's each time, and values whose columns stay are kept. The test answers what is asked and allows what is held.
 * The system property {@code pairs} says how many, {@code seed} the first one's seed, {@code shown} how many findings are made
 * small and shown, as sources that can become a case; with {@code reasons} it says why pairs are of no use.
 */
class RandomEvolutionTest {
    private static final int PAIRS = Integer.getInteger("pairs", 20);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SHOWN = Integer.getInteger("shown", 3);

    @Test
    void randomEditsGoThereAndBack() throws IOException, SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> found = new ArrayList<>();
        try (EvolutionCheck check = new EvolutionCheck(Path.of("target/random-evolution", String.valueOf(SEED)))) {
            for (long seed = SEED; seed < SEED + PAIRS; seed++) {
                RandomPair pair = new RandomPair(seed);
                Result result = check.check(pair);
                counts.merge(result.outcome(), 1, Integer::sum);
                if (result.outcome() == Outcome.UNFIT) {
                    reasons.merge(result.findings().get(0), 1, Integer::sum);
                } else if (result.outcome() == Outcome.FAILED) {
                    String text = "seed " + seed + ", naming " + pair.naming() + ": "
                            + result.findings().get(0) + "\n"
                            + (found.size() < SHOWN ? small(check.shrunk(pair, result)) : "");
                    System.out.println(text);
                    found.add(text);
                }
            }
            System.out.println(counts + ", " + check.counts());
        }
        if (Boolean.getBoolean("reasons")) {
            reasons.forEach((reason, n) -> System.out.println(n + " " + reason));
        }
        assertThat(found)
                .as("- only Hibernate has it, + only the migrated database:\n" + String.join("\n", found))
                .isEmpty();
        assertThat(counts.getOrDefault(Outcome.UNFIT, 0) * 100).isLessThan(75 * PAIRS);
    }

    private static String small(Small small) {
        return "edits: %s\n%s\n--- before\n%s--- after\n%s"
                .formatted(
                        small.edits(),
                        small.findings().stream().limit(8).collect(Collectors.joining("\n")),
                        small.before(),
                        small.after());
    }
}
