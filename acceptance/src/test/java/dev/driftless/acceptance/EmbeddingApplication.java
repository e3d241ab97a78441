package dev.driftless.acceptance;

import dev.driftless.runtime.Driftless;
import dev.driftless.runtime.cli.Surroundings;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.CompiledModelFile;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tiny application with migrations of its own that embeds the command line, and works on one database. */
final class EmbeddingApplication implements AutoCloseable {
    private final Path folder;
    private final Path classes;
    private final Database database;
    private final URLClassLoader loader;

    /** What one command did. */
    record Result(int code, String out, String err) {}

    EmbeddingApplication(Path folder, Database database) {
        this.folder = folder;
        this.classes = folder.resolve("classes");
        this.database = database;
        try {
            Files.createDirectories(classes);
            this.loader = new OwnClassPath(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Folders> folders = Arrays.stream(DatabaseKind.values())
                .map(DatabaseKind::dialect)
                .map(dialect -> new Folders(
                        dialect,
                        "../../src/main/resources/db/migration/" + dialect,
                        "../../src/main/resources/db/undo/" + dialect))
                .toList();
        CompiledModel model = new CompiledModel(
                "embedding",
                Optional.of("1"),
                Optional.of("sha256:a"),
                "sha256:a",
                false,
                new Layout("../../snapshots/embedding", folders),
                List.of());
        write("META-INF/driftless/embedding.json", CompiledModelFile.write(model));
    }

    /** Adds a migration and its way back, for the database at hand. */
    EmbeddingApplication migration(String name, String up, String down) {
        write("db/migration/" + database.kind().dialect() + "/V" + name + ".sql", up);
        write("db/undo/" + database.kind().dialect() + "/U" + name + ".sql", down);
        return this;
    }

    private void write(String name, String text) {
        try {
            Path file = classes.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClassLoader classLoader() {
        return loader;
    }

    /** The database that the commands work on, as the environment says it. */
    private Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL",
                database.url(),
                "DATABASE_USER",
                database.user(),
                "DATABASE_PASSWORD",
                database.password());
    }

    /** Starts a command in a process of its own, which prints a line before it begins. */
    Process start(String... args) {
        return start(List.of(), args);
    }

    /** The same, in a process that may not make a file larger than so many KiB. */
    Process startWithin(int size, String... args) {
        return start(List.of("bash", "-c", "ulimit -f " + size + "; exec \"$@\"", "bash"), args);
    }

    private Process start(List<String> before, String... args) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddingApplication.class.getName(),
                classes.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command on the application in a folder, the first argument. */
    public static void main(String[] args) throws IOException {
        Surroundings process = Surroundings.ofProcess();
        ClassLoader classes = new OwnClassPath(Path.of(args[0]));
        System.out.println("begins");
        System.exit(Driftless.run(
                new Surroundings(
                        process.out(),
                        process.err(),
                        process.environment(),
                        process.folder(),
                        classes,
                        Optional.empty()),
                Arrays.copyOfRange(args, 1, args.length)));
    }

    Result run(String... args) {
        return run(new ByteArrayOutputStream(), args);
    }

    /** Runs a command whose messages can be read while it runs. */
    Result run(ByteArrayOutputStream err, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Driftless.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment(),
                        folder,
                        loader,
                        Optional.empty()),
                args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
