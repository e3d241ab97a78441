package dev.driftless.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a fixture's {@code expect.txt} says; see {@code src/test/fixtures/README.md}.
 *
 * @param lines its lines, without comments
 */
record Expectation(List<String> lines) {
    Expectation {
        lines = List.copyOf(lines);
    }

    static Expectation of(Path fixture) throws IOException {
        Path file = fixture.resolve("expect.txt");
        return new Expectation(
                Files.exists(file)
                        ? Files.readAllLines(file).stream()
                                .map(String::strip)
                                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                                .toList()
                        : List.of());
    }

    /** Texts that a message of the compile has to contain, one each. */
    List<String> warnings() {
        return lines.stream()
                .filter(l -> l.startsWith("warning:"))
                .map(l -> l.substring("warning:".length()).strip())
                .toList();
    }

    /** Whether Driftless's schema is known not to be Hibernate's there. */
    boolean differs(DatabaseKind kind) {
        return names("differs:", kind);
    }

    /** Whether Hibernate itself refuses the set there, or its script does not load. */
    boolean hibernateFails(DatabaseKind kind) {
        return names("hibernate-fails:", kind);
    }

    private boolean names(String key, DatabaseKind kind) {
        return lines.stream()
                .filter(l -> l.startsWith(key))
                .map(l -> l.substring(key.length()).strip().split("\\s+", 2)[0])
                .anyMatch(name -> name.equals("all") || List.of(name.split(",")).contains(kind.dialect()));
    }
}
