package dev.driftless.processor;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Message;
import dev.driftless.processor.TestProject.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Where each rule speaks, by file and line. {@code src/test/rules/<rule>/<situation>} holds entity sources: those in {@code before} are
 * compiled and accepted, then those in {@code warns} or {@code silent}. The compiler has to say exactly what the marks in the sources
 * say, {@code // WARN rule} or {@code // ERROR rule} on the line of the message; {@code nowhere.txt} marks what is said at no place, and
 * {@code options.txt} beside the folders gives processor options.
 */
class RuleFixturesTest {
    private static final Path RULES = Path.of("src/test/rules");
    private static final Path PAGES = Path.of("../docs/rules");
    private static final String NOWHERE = "nowhere.txt";
    private static final Pattern MARK = Pattern.compile("(?:// |^)((?:WARN|ERROR) [a-z-]+)");
    private static final Pattern SAID = Pattern.compile("^\\[driftless:([a-z-]+)]");

    /** The rules that speak at no line of an entity, and why. */
    private static final Map<String, String> WITHOUT_LINE = Map.ofEntries(
            entry("changed-rules", "about the migration as a whole"),
            entry("draft-unwritable", "about a folder of the build"),
            entry("edited-draft", "about a file of the build folder"),
            entry("internal-error", "a mistake of Driftless"),
            entry("no-class-folder", "about the compiler's output"),
            entry("partial-compile", "about class files that this compile does not see"),
            entry("rolling-deployment", "a note on the migration as a whole"),
            entry("snapshot-corrupt", "about a committed file"),
            entry("snapshot-heads", "about two committed files"),
            entry("unknown-option", "about the compiler's arguments"));

    @TempDir
    Path folder;

    static List<Path> warns() throws IOException {
        return folders("warns");
    }

    static List<Path> silent() throws IOException {
        return folders("silent");
    }

    @ParameterizedTest
    @MethodSource({"warns", "silent"})
    void speaksAtTheMarkedLines(Path after) throws IOException {
        List<String> marks = marks(after);
        assertThat(marks.stream().anyMatch(mark -> mark.endsWith(" " + rule(after))))
                .as("%s marks the rule", after)
                .isEqualTo(after.endsWith("warns"));

        Result result =
                accepted(after.resolveSibling("before")).sources(after).clean().compile();

        assertThat(result.driftless().stream().map(RuleFixturesTest::said).sorted())
                .as(result.text())
                .isEqualTo(marks);
    }

    @Test
    void everyRuleHasASituationWhereItWarnsAndOneWhereItIsSilent() throws IOException {
        Set<String> withLine = pages();
        assertThat(withLine).containsAll(WITHOUT_LINE.keySet());
        withLine.removeAll(WITHOUT_LINE.keySet());
        assertThat(rules(warns())).isEqualTo(withLine);
        assertThat(rules(silent())).isEqualTo(withLine);
    }

    private TestProject accepted(Path before) throws IOException {
        TestProject project = new TestProject(folder)
                .classOutputOnClassPath()
                .option("dialects", "h2,postgresql,mariadb")
                .sources(before);
        Path options = before.resolveSibling("options.txt");
        if (Files.exists(options)) {
            for (String line : Files.readAllLines(options)) {
                project.option(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        return project.accept("initial");
    }

    private static String said(Message message) {
        Matcher rule = SAID.matcher(message.text());
        assertThat(rule.find()).as(message.text()).isTrue();
        String kind = message.kind() == Kind.ERROR ? "ERROR" : "WARN";
        String place = message.file().isEmpty() ? "nowhere" : message.file() + ":" + message.line();
        return place + " " + kind + " " + rule.group(1);
    }

    private static List<String> marks(Path after) throws IOException {
        List<String> marks = new ArrayList<>();
        for (Path file : TestProject.files(after)) {
            String name = file.getFileName().toString();
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String place = name.equals(NOWHERE) ? "nowhere" : name + ":" + (i + 1);
                MARK.matcher(lines.get(i)).results().forEach(mark -> marks.add(place + " " + mark.group(1)));
            }
        }
        Collections.sort(marks);
        return marks;
    }

    private static List<Path> folders(String name) throws IOException {
        try (Stream<Path> all = Files.walk(RULES, 3)) {
            return all.filter(path -> path.endsWith(name)).sorted().toList();
        }
    }

    private static Set<String> rules(List<Path> folders) {
        return folders.stream().map(RuleFixturesTest::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String rule(Path folder) {
        return RULES.relativize(folder).getName(0).toString();
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.map(page -> page.getFileName().toString().replace(".md", ""))
                    .filter(page -> !page.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
