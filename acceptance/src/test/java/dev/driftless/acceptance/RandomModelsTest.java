package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.ModelCheck.Outcome;
import dev.driftless.acceptance.ModelCheck.Result;
import dev.driftless.acceptance.ModelCheck.Small;
import dev.driftless.acceptance.models.RandomModel;
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
 * Random models have Hibernate's schema. The system property {@code models} says how many, {@code seed} the first one's seed, {@code
 * shown} how many differences are made small and shown, as sources that can become a fixture; with {@code reasons} it says why
 * Hibernate refuses models.
 */
class RandomModelsTest {
    private static final int MODELS = Integer.getInteger("models", 60);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SHOWN = Integer.getInteger("shown", 3);

    @Test
    void randomModelsHaveHibernatesSchema() throws IOException, SQLException {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        Map<String, Integer> reasons = new TreeMap<>();
        List<String> found = new ArrayList<>();
        try (ModelCheck check = new ModelCheck(Path.of("target/models"))) {
            for (long seed = SEED; seed < SEED + MODELS; seed++) {
                RandomModel model = new RandomModel(seed);
                Result result = check.check(model);
                counts.merge(result.outcome(), 1, Integer::sum);
                if (result.outcome() == Outcome.REFUSED) {
                    reasons.merge(result.differences().get(0), 1, Integer::sum);
                } else if (result.outcome() == Outcome.DIFFERENT && found.size() < SHOWN) {
                    Small small = check.shrunk(model, result);
                    String text = "seed %d, naming %s%s\n%s\n%s"
                            .formatted(
                                    seed,
                                    model.naming(),
                                    model.beanValidation() ? ", beanValidation on" : "",
                                    small.differences().stream().limit(8).collect(Collectors.joining("\n")),
                                    small.source());
                    System.out.println(text);
                    found.add(text);
                }
            }
            System.out.println(counts + ", " + check.loads() + " comparisons in databases");
        }
        if (Boolean.getBoolean("reasons")) {
            reasons.forEach((reason, n) -> System.out.println(n + " " + reason));
        }
        assertThat(counts.getOrDefault(Outcome.DIFFERENT, 0))
                .as("different; - only Hibernate has it, + only Driftless:\n" + String.join("\n", found))
                .isZero();
        assertThat(counts.getOrDefault(Outcome.REFUSED, 0) * 100).isLessThan(20 * MODELS);
    }
}
