package dev.driftless.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an evolution's {@code expect.txt} says of the second compile; see {@code src/test/evolution/README.md}.
 *
 * @param lines its lines; absent if there is no such file
 */
record EvolutionExpectation(Optional<List<String>> lines) {

    static EvolutionExpectation of(Path folder) throws IOException {
        Path file = folder.resolve("expect.txt");
        return new EvolutionExpectation(Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty());
    }

    /** Whether nothing is drafted. */
    boolean undrafted() {
        return says("unchanged") || says("ignored");
    }

    /** Whether Hibernate's schema on a database stays the same. */
    boolean unchanged(DatabaseKind kind) {
        boolean differs = says("ignored") || all("ignored: ").contains(kind.dialect());
        return !differs && (says("unchanged") || says("moved") || quiet(kind));
    }

    /** Whether only other databases have something to do. */
    boolean quiet(DatabaseKind kind) {
        return all("quiet: ").contains(kind.dialect());
    }

    /** Whether a draft with short locks cannot be stopped anywhere and run again on a database. */
    boolean locking(DatabaseKind kind) {
        return all("locking: ").contains(kind.dialect());
    }

    /** Whether Hibernate has no schema for the entities on a database. */
    boolean without(DatabaseKind kind) {
        return all("without: ").contains(kind.dialect());
    }

    /** Whether nothing in a database tells that the draft ran already. */
    boolean once(DatabaseKind kind) {
        return all("once: ").contains(kind.dialect());
    }

    /** Whether the draft for a database leaves the change to a person. */
    boolean byHand(DatabaseKind kind) {
        return all("by hand: ").contains(kind.dialect());
    }

    /** What the compile fails with. */
    Optional<String> error() {
        return all("error: ").stream().findFirst();
    }

    /** Tables that belong to others, whose form does not matter. */
    List<String> foreign() {
        return all("foreign: ");
    }

    /** The hazards that keep the draft from being accepted, {@code rule subject} each; absent if it is not said. */
    Optional<List<String>> openHazards() {
        return lines.map(l -> all("open: "));
    }

    private boolean says(String word) {
        return lines.orElse(List.of()).contains(word);
    }

    private List<String> all(String word) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }
}
