package dev.driftless.runtime;

import dev.driftless.runtime.cli.Surroundings;
import dev.driftless.schema.draft.CompiledModel;
import dev.driftless.schema.draft.CompiledModelFile;
import dev.driftless.schema.draft.Layout;
import dev.driftless.schema.draft.Layout.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An application of its own that embeds the command line: a class path folder with a compiled model and scripts, and a working folder.
 */
final class TinyApplication implements AutoCloseable {
    private final Path folder;
    private final Path classes;
    private final List<String> dialects;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> questions = new ArrayList<>();
    private final URLClassLoader loader;
    private Optional<String> answer = Optional.empty();

    /** What one command did. */
    record Result(int code, String out, String err) {
        List<String> outLines() {
            return out.lines().toList();
        }

        String firstError() {
            return err.lines()
                    .dropWhile(line -> !line.startsWith("Error: "))
                    .reduce((first, second) -> first + "\n" + second)
                    .orElse("");
        }
    }

    TinyApplication(Path folder, String... dialects) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("target/classes"));
        this.dialects = List.of(dialects);
        this.loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, TinyApplication.class.getClassLoader());
        model("tiny", "1", "sha256:a", "sha256:a");
    }

    /** Writes the compiled model of a unit. */
    TinyApplication model(String unit, String version, String head, String fingerprint) {
        List<Folders> folders = dialects.stream()
                .map(dialect -> new Folders(
                        dialect,
                        "../../src/main/resources/" + below("db/migration", dialect),
                        "../../src/main/resources/" + below("db/undo", dialect)))
                .toList();
        CompiledModel model = new CompiledModel(
                unit,
                Optional.of(version).filter(text -> !text.isEmpty()),
                Optional.of(head).filter(text -> !text.isEmpty()),
                fingerprint,
                false,
                new Layout("../../snapshots/" + unit, folders),
                List.of());
        return file("META-INF/driftless/" + unit + ".json", CompiledModelFile.write(model));
    }

    private String below(String folder, String dialect) {
        return dialects.size() == 1 ? folder : folder + "/" + dialect;
    }

    /** Adds a migration, with its way back, for all dialects; a blank way back means no U file. */
    TinyApplication migration(String name, String up, String down) {
        for (String dialect : dialects) {
            file(below("db/migration", dialect) + "/V" + name + ".sql", up);
            if (!down.isBlank()) {
                file(below("db/undo", dialect) + "/U" + name + ".sql", down);
            }
        }
        return this;
    }

    /** The two migrations that most tests need. */
    TinyApplication withTwoMigrations() {
        return migration(
                        "1__customers",
                        "create table customers (id int primary key, name varchar(20));\n",
                        "drop table customers;\n")
                .migration("2__orders", """
                        create table orders (id int primary key);
                        insert into orders values (1);
                        """, "drop table orders;\n");
    }

    TinyApplication file(String name, String text) {
        try {
            Path file = classes.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TinyApplication without(String name) {
        try {
            Files.delete(classes.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TinyApplication environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** From now on somebody sits at a terminal and answers every question so. */
    TinyApplication answering(String text) {
        answer = Optional.of(text);
        return this;
    }

    List<String> questions() {
        return questions;
    }

    Path folder() {
        return folder;
    }

    ClassLoader classLoader() {
        return loader;
    }

    Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Optional<UnaryOperator<String>> terminal = answer.map(text -> question -> {
            questions.add(question);
            return text;
        });
        int code = Driftless.run(
                new Surroundings(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        environment,
                        folder,
                        loader,
                        terminal),
                args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
