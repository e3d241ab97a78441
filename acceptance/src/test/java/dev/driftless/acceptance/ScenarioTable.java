package dev.driftless.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which kinds of change were tried on which database, and what came out. {@code src/test/evolution/scenarios.txt} lists the kinds by
 * their ids: letter and number, as the names of the folders begin; beside an id stand the tests that try it elsewhere, or a dash
 * where none does yet.
 */
final class ScenarioTable {
    private static final Pattern ID = Pattern.compile("([A-Z]\\d\\d)[a-z]?_.*");
    private static final Pattern TEST = Pattern.compile("(\\w+)/(\\w+)\\.(\\w+)");
    private static final String NOT_TRIED = "-";
    private static final Path LIST = Path.of("src/test/evolution/scenarios.txt");

    /** What one case did on one database. */
    enum Outcome {
        /** Up, down and up again, with rows; the schema is Hibernate's each time. */
        THERE_AND_BACK("up, down, up"),
        /** Nothing is drafted, and nothing has to be. */
        NOTHING_TO_DO("nothing to do"),
        /** The draft cannot be accepted before a person gives an answer. */
        ASKED("asks"),
        /** The draft says that a person has to write the change. */
        BY_HAND("by hand"),
        /** The compile fails, and says why. */
        REFUSED("refuses"),
        /** Hibernate has no schema for the entities there. */
        WITHOUT("no such schema"),
        /** The test failed. */
        FAILED("FAILED");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /** What gives an outcome. */
    @FunctionalInterface
    interface Trial {
        Outcome run() throws IOException, SQLException;
    }

    private final Map<String, Map<DatabaseKind, Set<Outcome>>> outcomes = new TreeMap<>();

    /** Runs a case on a database and remembers what came out. */
    void record(String folder, DatabaseKind kind, Trial trial) throws IOException, SQLException {
        Outcome outcome = Outcome.FAILED;
        try {
            outcome = trial.run();
        } finally {
            outcomes.computeIfAbsent(id(folder), id -> new EnumMap<>(DatabaseKind.class))
                    .computeIfAbsent(kind, k -> EnumSet.noneOf(Outcome.class))
                    .add(outcome);
        }
    }

    /** The listed ids for which there is neither a folder nor a test of that name. */
    static List<String> uncovered(Path cases) throws IOException {
        List<String> folders;
        try (Stream<Path> all = Files.list(cases)) {
            folders = all.map(f -> id(f.getFileName().toString())).toList();
        }
        List<String> uncovered = new ArrayList<>();
        for (Map.Entry<String, List<String>> scenario : scenarios().entrySet()) {
            boolean elsewhere = !scenario.getValue().isEmpty();
            for (String test : scenario.getValue()) {
                elsewhere &= test.equals(NOT_TRIED) || exists(test);
            }
            if (!folders.contains(scenario.getKey()) && !elsewhere) {
                uncovered.add(scenario.getKey() + " " + String.join(" ", scenario.getValue()));
            }
        }
        return uncovered;
    }

    /** Whether there is a test {@code module/Class.method}. */
    private static boolean exists(String test) throws IOException {
        Matcher name = TEST.matcher(test);
        if (!name.matches()) {
            return false;
        }
        Path sources = Path.of("..", name.group(1), "src/test/java");
        List<Path> files;
        try (Stream<Path> all = Files.walk(sources)) {
            files = all.filter(f -> f.endsWith(name.group(2) + ".java")).toList();
        }
        return files.size() == 1 && Files.readString(files.get(0)).contains(" " + name.group(3) + "(");
    }

    private static Map<String, List<String>> scenarios() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" +")))
                .collect(Collectors.toMap(
                        words -> words.get(0), words -> words.subList(1, words.size()), (a, b) -> a, TreeMap::new));
    }

    private static String id(String folder) {
        Matcher name = ID.matcher(folder);
        return name.matches() ? name.group(1) : folder;
    }

    /** Prints the table and writes it to a file. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder("| scenario | h2 | postgresql | mariadb |\n|---|---|---|---|\n");
        Map<String, List<String>> all = scenarios();
        outcomes.keySet().forEach(id -> all.putIfAbsent(id, List.of()));
        all.forEach((id, tests) -> text.append(row(id, tests)));
        Files.writeString(file, text);
        System.out.print(text);
    }

    private String row(String id, List<String> tests) {
        String elsewhere = String.join(", ", tests);
        return Stream.of(DatabaseKind.values())
                .map(kind -> cell(id, kind).filter(s -> !s.isEmpty()).orElse(elsewhere))
                .collect(Collectors.joining(" | ", "| " + id + " | ", " |\n"));
    }

    private Optional<String> cell(String id, DatabaseKind kind) {
        return Optional.ofNullable(outcomes.getOrDefault(id, Map.of()).get(kind))
                .map(found -> found.stream().map(o -> o.words).collect(Collectors.joining("; ")));
    }
}
