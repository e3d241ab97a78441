package dev.driftless.acceptance;

import dev.driftless.app.account.User;
import dev.driftless.runtime.Driftless;
import dev.driftless.runtime.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The sample application's class output and snapshots in a folder of their own, where a test may change them. */
final class SampleCopy implements AutoCloseable {
    private final Path folder;
    private final OwnClassPath classes;

    /** What one command did. */
    record Result(int code, String out, String err) {}

    SampleCopy(Path folder) throws IOException {
        this.folder = folder;
        Path output = output();
        for (String part : List.of("db", "META-INF")) {
            copy(output.resolve(part), folder.resolve("app/target/classes").resolve(part));
        }
        copy(output.resolve("../../../snapshots").normalize(), folder.resolve("snapshots"));
        this.classes = new OwnClassPath(folder.resolve("app/target/classes"));
    }

    /** The sample's class output; from {@code package} on, Maven gives its tests the jar beside it. */
    static Path output() {
        try {
            Path location = Path.of(User.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(location) ? location : location.resolveSibling("classes");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** A file in the folder. */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** Changes a script as a person would. */
    void edit(DatabaseKind kind, String script, UnaryOperator<String> change) throws IOException {
        Path scripts = folder.resolve("app/target/classes/db");
        try (Stream<Path> files = Files.walk(scripts)) {
            Path file = files.filter(f -> f.getParent().getFileName().toString().equals(kind.dialect()))
                    .filter(f -> f.getFileName().toString().startsWith(script + "__"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(file, change.apply(Files.readString(file)));
        }
    }

    ClassLoader classLoader() {
        return classes;
    }

    Result run(Database database, String... words) {
        return run(database.login(words));
    }

    /** Without a database of ours. */
    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                folder,
                classes,
                Optional.empty());
        int code = Driftless.run(surroundings, words);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            classes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
