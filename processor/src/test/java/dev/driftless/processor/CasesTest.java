package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code src/test/cases} is a story: the sources in {@code before} are compiled and accepted, then those in
 * {@code after} are compiled, and what comes out is compared with {@code expected}. {@code -Dgolden.update=true} writes
 * {@code expected} anew.
 */
class CasesTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cases(String name) throws IOException {
        Path story = CASES.resolve(name);
        TestProject project = before(story, Tool.JAVAC);
        Result result = project.sources(story.resolve("after")).clean().compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());

        compare(story.resolve("expected"), golden(drafts, result));
        sameAgain(project, drafts, result);
        sameFromEachFile(project, story, drafts);
        sameFromEcj(story, drafts, result);
        nothingAfterAccepting(project, drafts);
    }

    private TestProject before(Path story, Tool tool) throws IOException {
        TestProject project = new TestProject(folder.resolve(tool.name()))
                .on(tool)
                .option("dialects", "h2,postgresql,mariadb")
                .classOutputOnClassPath();
        if (Files.exists(story.resolve("before"))) {
            Result result = project.sources(story.resolve("before")).compile();
            assertThat(result.success()).as(result.text()).isTrue();
            project.accept("initial");
        }
        return project;
    }

    private static SortedMap<String, String> golden(SortedMap<String, String> drafts, Result result) {
        SortedMap<String, String> files = new TreeMap<>();
        drafts.forEach((path, text) -> {
            if (path.endsWith(".sql") || path.equals("snapshot.json")) {
                files.put(path.replaceAll("/([VU])[0-9]+__draft", "/$1"), text);
            }
        });
        files.put("diagnostics.txt", result.text());
        return files;
    }

    private static void compare(Path expected, SortedMap<String, String> actual) throws IOException {
        if (UPDATE) {
            for (Path file : TestProject.files(expected)) {
                Files.delete(file);
            }
            for (var file : actual.entrySet()) {
                Files.createDirectories(expected.resolve(file.getKey()).getParent());
                Files.writeString(expected.resolve(file.getKey()), file.getValue());
            }
        }
        SortedMap<String, String> golden = new TreeMap<>();
        TestProject.files(expected)
                .forEach(file -> golden.put(expected.relativize(file).toString(), TestProject.text(file)));
        assertThat(actual).isEqualTo(golden);
    }

    private static void sameAgain(TestProject project, SortedMap<String, String> drafts, Result result) {
        assertThat(project.compile().text()).isEqualTo(result.text());
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    /** What an IDE does: one file at a time, the others as class files. */
    private static void sameFromEachFile(TestProject project, Path story, SortedMap<String, String> drafts)
            throws IOException {
        try (Stream<Path> files = Files.list(story.resolve("after"))) {
            for (Path file : files.sorted().toList()) {
                project.compileOnly(file.getFileName().toString().replace(".java", ""));
                assertThat(project.tree(project.drafts())).isEqualTo(drafts);
            }
        }
    }

    private void sameFromEcj(Path story, SortedMap<String, String> drafts, Result result) throws IOException {
        TestProject ecj = before(story, Tool.ECJ);
        Result compiled = ecj.sources(story.resolve("after")).clean().compile();
        assertThat(compiled.success()).as(compiled.text()).isTrue();
        assertThat(ecj.tree(ecj.drafts())).isEqualTo(drafts);
        assertThat(places(compiled)).isEqualTo(places(result));
    }

    /** File and text of each message; of a record ECJ knows no place, so that the text says it. */
    private static List<String> places(Result result) {
        return result.driftless().stream()
                .map(m -> m.text().endsWith(")")
                        ? m.text().replaceAll(" \\(at app\\.(\\w+)\\.\\w+\\)$", " $1.java")
                        : m.text() + " " + m.file())
                .toList();
    }

    private static void nothingAfterAccepting(TestProject project, SortedMap<String, String> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Result accepted = project.accept("accepted").compile();
        assertThat(accepted.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
    }
}
