package dev.driftless.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an evolution's {@code expect.txt} says of the second compile; see {@code src/test/evolution/README.md}.
 *
 * @param unchanged whether nothing is drafted, because the schema is the same
 * @param ignored whether nothing is drafted, although Hibernate would create another schema
 * @param moved whether only values move, and Hibernate's schema is the same
 * @param without the databases that Hibernate has no schema for
 * @param openHazards the hazards that keep the draft from being accepted, {@code rule subject} each; absent if it is not said
 */
record EvolutionExpectation(
        boolean unchanged, boolean ignored, boolean moved, List<String> without, Optional<List<String>> openHazards) {
    private static final String OPEN = "open: ";
    private static final String WITHOUT = "without: ";

    static EvolutionExpectation of(Path folder) throws IOException {
        Path file = folder.resolve("expect.txt");
        if (!Files.exists(file)) {
            return new EvolutionExpectation(false, false, false, List.of(), Optional.empty());
        }
        List<String> lines = Files.readAllLines(file);
        return new EvolutionExpectation(
                lines.contains("unchanged"),
                lines.contains("ignored"),
                lines.contains("moved"),
                after(WITHOUT, lines),
                Optional.of(after(OPEN, lines)));
    }

    private static List<String> after(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    /** Whether nothing is drafted. */
    boolean undrafted() {
        return unchanged || ignored;
    }
}
