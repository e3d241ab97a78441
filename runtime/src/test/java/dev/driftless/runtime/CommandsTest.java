package dev.driftless.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.runtime.TinyApplication.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stamping, printing instead of running, results for machines, and the help of shells. */
final class CommandsTest {
    @TempDir
    private Path folder;

    private TinyApplication application;

    @BeforeEach
    void open() throws IOException {
        application = new TinyApplication(folder, "h2")
                .withTwoMigrations()
                .migration("3__third", "create table third (id int);", "drop table third;");
    }

    @AfterEach
    void close() throws IOException {
        application.close();
    }

    /** Also in a small terminal. */
    @Test
    void helpFitsAScreen() {
        List<String> commands = application.run("--help").outLines().stream()
                .filter(line -> line.matches("  [a-z]+ +[A-Z].*"))
                .map(line -> line.strip().replaceFirst(" .*", ""))
                .toList();
        assertThat(commands).hasSizeGreaterThan(15).contains("upgrade", "completion");
        for (String command :
                Stream.concat(Stream.of("--json"), commands.stream()).toList()) {
            List<String> lines = application.run(command, "--help").outLines();
            assertThat(lines).as(command).hasSizeBetween(10, 40).allMatch(line -> line.length() <= 80);
        }
        assertThat(application.run("--help").outLines())
                .as("one line for each command")
                .hasSize(commands.size() + 21);
    }

    @Test
    void stampRunsNothingAndUpgradeGoesOnFromThere() {
        Result stamped = application.run("stamp", "V2");
        assertThat(stamped.code()).as(stamped.err()).isZero();
        assertThat(stamped.outLines())
                .containsExactly("counts as applied: V1 customers", "counts as applied: V2 orders", "Stamped V2.");
        assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
        assertThat(application.run("upgrade").outLines()).last().asString().startsWith("Upgraded from V2 to V3: 1 ");
        assertThat(application.run("stamp", "1").outLines())
                .containsExactly(
                        "counts as never applied: V2 orders", "counts as never applied: V3 third", "Stamped V1.");
        assertThat(application.run("stamp", "base").code()).isZero();
        assertThat(application.run("current").out()).startsWith("base");
        assertThat(application.run("stamp", "V9").code()).isEqualTo(2);
        assertThat(application.run("stamp", "newest").code()).isEqualTo(2);
    }

    @Test
    void stampMarksASchemaThatWasThereBefore() throws Exception {
        try (var connection =
                        java.sql.DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/tiny"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table customers (id int primary key, name varchar(20))");
        }
        assertThat(application.run("upgrade").code()).isEqualTo(13);
        assertThat(application.run("stamp", "V1").code()).isZero();
        assertThat(application.run("upgrade").code()).isZero();
        assertThat(application.run("check", "--offline").code()).isZero();
    }

    @Test
    void sqlOfARangeNeedsNoDatabase() {
        Result up = application.run("upgrade", "V1:V3", "--sql");
        assertThat(up.code()).as(up.err()).isZero();
        assertThat(up.err()).isEmpty();
        assertThat(up.out())
                .contains("-- db/migration/V2__orders.sql\n\ncreate table orders", "create table third (id int);")
                .doesNotContain("create table customers")
                .endsWith("-- Then: stamp V3\n");
        assertThat(application.run("downgrade", "3:base", "--sql").out())
                .containsSubsequence("drop table third;", "drop table orders;", "drop table customers;", "stamp base");
        assertThat(application.run("upgrade", "V3:V1", "--sql").code()).isEqualTo(2);
        assertThat(application.run("upgrade", "V1:V9", "--sql").code()).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void sqlOfWhatIsPending() {
        application.run("upgrade", "V2");
        assertThat(application.run("upgrade", "--sql").out())
                .startsWith("-- db/migration/V3__third.sql")
                .doesNotContain("orders");
        assertThat(application.run("downgrade", "-1", "--sql").out()).contains("drop table orders", "stamp V1");
        assertThat(application.run("current").out()).isEqualTo("V2 orders\n");
    }

    @Test
    void jsonAndQuiet() {
        assertThat(application.run("upgrade", "V2", "--json").out())
                .matches(
                        "\\{\"command\":\"upgrade\",\"exit\":\"OK\",\"code\":0,\"from\":null,\"to\":\"2\",\"migrations\":\\[.*V1 customers.*],\"seconds\":[\\d.]+}\n");
        assertThat(application.run("current", "--json").out())
                .isEqualTo(
                        "{\"command\":\"current\",\"exit\":\"OK\",\"code\":0,\"version\":\"2\",\"pending\":[\"3\"],\"held\":[]}\n");
        assertThat(application.run("upgrade", "V9", "--json").out())
                .startsWith("{\"exit\":\"USAGE\",\"code\":2,\"error\":\"There is no version 'V9'");
        Result quiet = application.run("upgrade", "--quiet");
        assertThat(quiet.out() + quiet.err()).isEmpty();
        assertThat(application.run("current", "--quiet").out()).isEqualTo("V3 third\n");
        assertThat(application.run("history", "--json").out()).contains("\"state\":\"APPLIED\"");
    }

    @Test
    void bashCompletesCommandsOptionsAndValues() throws Exception {
        Path script = folder.resolve("completion");
        Files.writeString(script, application.run("completion", "bash").out());
        assertThat(completed(script, "driftless", "down")).isEqualTo("downgrade");
        assertThat(completed(script, "driftless", "downgrade", "--ye")).isEqualTo("--yes");
        assertThat(completed(script, "driftless", "accept", "--ho")).isEqualTo("--hold");
        assertThat(completed(script, "driftless", "accept", "--drop")).isEqualTo("--drop-held");
        assertThat(completed(script, "driftless", "stamp", "b")).isEqualTo("base");
        assertThat(application.run("completion", "zsh").out()).contains("bashcompinit");
        assertThat(application.run("completion", "csh").code()).isEqualTo(2);
    }

    private static String completed(Path script, String... words) throws Exception {
        String line = "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _driftless; echo \"${COMPREPLY[*]}\""
                .formatted(script, String.join(" ", words), words.length - 1);
        Process bash =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
