package dev.driftless.schema.snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A V file, drafted or written by hand, or the source of a Java migration.
 *
 * @param file where it lies
 * @param version the whole part of its version
 */
record VersionedScript(Path file, long version) {
    private static final Pattern NAME = Pattern.compile("V([0-9]{1,18})([._][0-9]+)*(__.*)?\\.(?:sql|java)");

    /** How {@code migration.SqlScript} begins every script. */
    private static final String DRAFTED = "-- Driftless migration";

    /** All V files below a folder, as Flyway looks for them, and the Java migrations beside it. */
    static List<VersionedScript> in(Path migrations) {
        List<VersionedScript> scripts = new ArrayList<>(below(migrations));
        JavaSources.beside(migrations).ifPresent(sources -> scripts.addAll(below(sources)));
        return scripts;
    }

    private static List<VersionedScript> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().flatMap(VersionedScript::of).toList();
        } catch (IOException e) {
            throw SnapshotHistory.unreadable(folder, e);
        }
    }

    private static Stream<VersionedScript> of(Path file) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        return matcher.matches()
                ? Stream.of(new VersionedScript(file, Long.parseLong(matcher.group(1))))
                : Stream.empty();
    }

    /** The file's name without its ending, which its snapshot has, too. */
    String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    boolean isDrafted() {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = text.readLine();
            return first != null && first.startsWith(DRAFTED);
        } catch (IOException e) {
            throw SnapshotHistory.unreadable(file, e);
        }
    }
}
