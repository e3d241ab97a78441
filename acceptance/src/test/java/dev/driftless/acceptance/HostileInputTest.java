package dev.driftless.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.acceptance.EmbeddingApplication.Result;
import dev.driftless.schema.snapshot.JsonInput;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Names, comments, defaults, conditions, labels and reasons with everything in them that means something to SQL, to Flyway, to JSON, to HTML, to a shell
 * or to our own comments, from the entity to the database and back.
 */
class HostileInputTest {
    private static final String MESSAGE = "it's; -- /* ${x} */ 😀\n\"q\" \\ ../../..";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void fromEntityToDatabaseAndBack(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql,mariadb");
                Database database = Servers.fresh(kind);
                Database other = Servers.fresh(kind)) {
            sources(project, "before");
            project.accepts(MESSAGE);
            project.does(database, "upgrade");
            List<String> first = Catalog.read(database);
            allIsWell(project, database);
            row(database);

            sources(project, "after");
            project.built();
            Result refused = project.run("accept", "-m", "x");
            assertThat(refused.code()).as(refused.err()).isEqualTo(17);
            project.does(answers(refused.err(), "--reason", "it's; -- ${x}\n<<z>> drop table x;"));
            project.built();
            project.does(database, "upgrade");
            List<String> second = Catalog.read(database);
            allIsWell(project, database);
            project.does(database, "downgrade", "-1", "--yes");
            assertThat(Catalog.differences(first, Catalog.read(database))).isEmpty();
            project.does(database, "upgrade");
            assertThat(Catalog.differences(second, Catalog.read(database))).isEmpty();

            project.does("squash");
            project.built();
            assertThat(project.does(other, "verify")).contains("2 up, 2 down, once more from baseline V2");
            allIsWell(project, database);
        }
    }

    /** As that of Spring Boot runs them: it takes what looks like a placeholder for one. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anotherFlywayRunsTheScripts(DatabaseKind kind) throws IOException, SQLException {
        try (TeamProject project = new TeamProject(folder, "-Adriftless.dialects=h2,postgresql,mariadb");
                Database database = Servers.fresh(kind)) {
            sources(project, "before");
            project.accepts(MESSAGE);
            try (URLClassLoader classes = new OwnClassPath(project.path("target/application"))) {
                Flyway.configure(classes)
                        .dataSource(database.url(), database.user(), database.password())
                        .locations("classpath:db/migration/" + kind.dialect())
                        .load()
                        .migrate();
            }
            allIsWell(project, database);
        }
    }

    /** Puts the entities in the place of those that were there. */
    private static void sources(TeamProject project, String state) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/hostile", state, "shop"))) {
            for (Path file : files.toList()) {
                project.write("src/main/java/shop/" + file.getFileName(), Files.readString(file));
            }
        }
    }

    private static void row(Database database) throws SQLException {
        String sql = "insert into \"ta;b '-- /* ${x} \\ 漢字\" (\"id;'\", \"go;ne '--\") values (1, 'x')";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.kind() == DatabaseKind.MARIADB ? sql.replace('"', '`') : sql);
        }
    }

    /** What the message says to type, read by a shell. */
    private static String[] answers(String message, String... more) throws IOException {
        String suggested = String.join(
                " ",
                message.lines()
                        .filter(line -> line.startsWith("    accept --allow"))
                        .map(line -> line.replace("    accept ", "").replace(" --reason \"...\"", ""))
                        .toList());
        Process shell = new ProcessBuilder("bash", "-c", "printf '%s\\0' accept -m second " + suggested).start();
        List<String> words = new ArrayList<>(
                List.of(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\0")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** Every command that only reads finds nothing, for people and for machines. */
    private static void allIsWell(TeamProject project, Database database) throws IOException {
        for (String command : List.of("current", "history", "check", "diff")) {
            project.does(database, command);
            var unused = JsonInput.parse(project.does(database, command, "--json"));
        }
        assertThat(project.does(database, "diff")).startsWith("No differences");
        assertThat(project.does(database, "check")).isEqualTo("All in order.\n");
    }
}
