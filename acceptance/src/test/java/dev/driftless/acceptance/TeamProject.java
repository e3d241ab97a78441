package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import dev.driftless.acceptance.EntityCompiler.Compilation;
import dev.driftless.runtime.Driftless;
import dev.driftless.runtime.cli.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module in Maven's layout that a team works on: sources that are really compiled, the command line of the application last built
 * from them, on an H2 file of its own, and version control.
 */
final class TeamProject implements AutoCloseable {
    private static final String BUILD = "target/classes";
    /** The application as last built; what a jar is elsewhere. */
    private static final String APPLICATION = "target/application";

    private final EntityCompiler compiler = new EntityCompiler();
    private final Path folder;
    private final List<String> options;

    TeamProject(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
        write("pom.xml", "<project/>\n");
        write(".gitignore", "target/\ndata/\n");
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    TeamProject write(String name, String text) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.writeString(path(name), text);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An entity with a numeric id and these members. */
    TeamProject entity(String name, String... members) {
        return write("src/main/java/shop/" + name + ".java", """
                package shop;

                import dev.driftless.annotations.*;
                import jakarta.persistence.*;

                @Entity
                public class %s {
                    @Id
                    long id;

                    %s
                }
                """.formatted(name, String.join("\n\n    ", members)));
    }

    /** Compiles, and packs the application if that went well. */
    Compilation build() throws IOException {
        List<String> all = new ArrayList<>(options);
        if (options.stream().noneMatch(option -> option.startsWith("-Adriftless.dialects="))) {
            all.add("-Adriftless.dialects=h2");
        }
        Compilation compilation =
                compiler.compile(path("src/main/java"), path(BUILD), Optional.of(DriftlessModule.processor()), all);
        if (compilation.ok()) {
            Path application = path(APPLICATION);
            if (Files.exists(application)) {
                MariaDbBinaries.delete(application);
            }
            copy(path(BUILD), application);
            copy(path("src/main/resources"), application);
        }
        return compilation;
    }

    /** Compiles what must compile. */
    TeamProject built() throws IOException {
        Compilation compilation = build();
        assertThat(compilation.ok()).as(compilation.report()).isTrue();
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Runs a command of the application last built. */
    Result run(String... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (OwnClassPath classes = new OwnClassPath(path(APPLICATION))) {
            int code = Driftless.run(
                    new Surroundings(
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            Map.of(),
                            folder,
                            classes,
                            Optional.empty()),
                    words);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    /** The same on a database. */
    Result run(Database database, String... words) throws IOException {
        return run(database.login(words));
    }

    /** Runs a command that must succeed; gives back what it said. */
    String does(String... words) throws IOException {
        Result result = run(words);
        assertThat(result.code()).as(result.err() + result.out()).isZero();
        return result.out();
    }

    /** The same on a database. */
    String does(Database database, String... words) throws IOException {
        return does(database.login(words));
    }

    /** Compiles, accepts the draft, and builds again. */
    TeamProject accepts(String name) throws IOException {
        built();
        does("accept", "-m", name);
        return built();
    }

    /** Runs git; gives back whether it succeeded. */
    boolean git(String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(path("target/git.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ann",
                        "GIT_AUTHOR_EMAIL", "ann@example.org",
                        "GIT_COMMITTER_NAME", "Ann",
                        "GIT_COMMITTER_EMAIL", "ann@example.org"));
        Files.createDirectories(path("target"));
        try {
            return builder.start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Commits everything. */
    TeamProject commits(String message) throws IOException {
        gitDoes("add", "--all");
        gitDoes("commit", "--quiet", "--message", message);
        return this;
    }

    /** Runs git, which must succeed. */
    TeamProject gitDoes(String... words) throws IOException {
        assertThat(git(words)).as(() -> text("target/git.log")).isTrue();
        return this;
    }

    /** The files below a folder, without hidden ones. */
    List<String> files(String below) throws IOException {
        try (Stream<Path> found = Files.walk(path(below))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> path(below).relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        compiler.close();
    }
}
