package dev.driftless.acceptance;

import dev.driftless.acceptance.SchemaComparison.Schemas;
import dev.driftless.acceptance.Scratch.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how many entity sets have Hibernate's schema, and lists the differences by kind. */
final class MappingReport {
    private final Map<DatabaseKind, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> details = new ArrayList<>();

    /** The order of columns is listed, but does not count: a migrated table has another one anyway. */
    void compared(String set, DatabaseKind kind, Schemas schemas) {
        Loaded expected = schemas.expected();
        Loaded actual = schemas.actual();
        List<String> differences = schemas.differences();
        count(kind)[differences.isEmpty() ? 0 : 1]++;
        add(set, kind, differences);
        add(set, kind, Catalog.differences(expected.order(), actual.order()));
        expected.refused().forEach(text -> details.add(set + " " + kind.dialect() + " refused to Hibernate: " + text));
        actual.refused().forEach(text -> details.add(set + " " + kind.dialect() + " refused to Driftless: " + text));
    }

    private void add(String set, DatabaseKind kind, List<String> differences) {
        for (String difference : differences) {
            kinds.merge(kind.dialect() + " " + kindOf(difference), 1, Integer::sum);
            details.add(set + " " + kind.dialect() + " " + difference);
        }
    }

    void failed(String set, DatabaseKind kind, String why) {
        count(kind)[1]++;
        details.add(set + " " + kind.dialect() + " " + why);
    }

    void leftOut(String set, DatabaseKind kind) {
        count(kind)[2]++;
        details.add(set + " " + kind.dialect() + " left out, see its expect.txt");
    }

    private int[] count(DatabaseKind kind) {
        return counts.computeIfAbsent(kind, k -> new int[3]);
    }

    /** The sign and the first word that is no name. */
    private static String kindOf(String difference) {
        return difference
                .replaceFirst("^(.) (`[^`]*` )?(\\w+).*", "$1 $3")
                .lines()
                .findFirst()
                .orElse("");
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        counts.forEach((kind, n) ->
                lines.add("%-10s %d equal, %d different, %d left out".formatted(kind.dialect(), n[0], n[1], n[2])));
        lines.add("");
        kinds.forEach((kind, n) -> lines.add("%5d %s".formatted(n, kind)));
        lines.add("");
        lines.addAll(details);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.println(String.join("\n", lines.subList(0, counts.size())));
    }
}
