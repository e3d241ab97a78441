package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application as a jar in a process of its own: main class, working folder, exit code, and silence of the libraries. */
final class JarTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        try (TinyApplication application = new TinyApplication(folder, "h2").withTwoMigrations()) {
            assertThat(application.folder()).isEqualTo(folder);
        }
        jar = folder.resolve("target/my app.jar");
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        jar.toString(),
                        "-C",
                        folder.resolve("target/classes").toString(),
                        ".");
        assertThat(code).isZero();
    }

    private record Ended(int code, String out, String err) {}

    private Ended run(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Driftless.class.getName()));
        command.addAll(List.of(args));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.startsWith("JAVA_TOOL"));
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Without ArchUnit's logging library, which no application has by our doing. */
    private String classPath() {
        String separator = System.getProperty("path.separator");
        return Stream.concat(
                        Stream.of(jar.toString()),
                        Stream.of(System.getProperty("java.class.path").split(Pattern.quote(separator), -1)))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(separator));
    }

    @Test
    void upgradeAndDowngrade() throws Exception {
        Ended up = run("upgrade");
        assertThat(up.err()).isEqualTo("Database: jdbc:h2:file:./data/tiny (embedded default)\n");
        assertThat(up.out()).contains("V1 customers", "V2 orders", "Upgraded from base to V2");
        assertThat(up.code()).isZero();
        assertThat(folder.resolve("data/tiny.mv.db")).exists();

        Ended nobodyToAsk = run("downgrade", "-1");
        assertThat(nobodyToAsk.code()).isEqualTo(16);

        Ended down = run("downgrade", "-1", "--yes");
        assertThat(down.code()).as(down.err()).isZero();
        assertThat(down.out()).contains("Downgraded to V1");
    }

    @Test
    void draftsFolderIsBesideTheJar() throws Exception {
        Ended accept = run("accept", "-m", "x");

        assertThat(accept.code()).isEqualTo(17);
        assertThat(accept.err())
                .isEqualTo("Error: There is no draft in target/driftless. "
                        + "Change an entity and compile; without drift there is nothing to accept.\n");
    }

    @Test
    void refusedConnectionsSayNoMoreThanOurMessage() throws Exception {
        Ended refused = run("current", "--url", "jdbc:h2:tcp://localhost:1/x");

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err().lines()).hasSize(2);
    }
}
