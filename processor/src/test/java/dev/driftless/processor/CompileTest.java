package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Message;
import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor does around a compile. */
class CompileTest {
    private static final String CUSTOMER = "@Entity public class Customer { @Id Long id; String name; }\n";
    private static final String ORDER = "@Entity @Table(name = \"orders\") public class Order { @Id Long id; }\n";
    private static final String CHANGED = """
            @Entity public class Customer {
                @Id Long id;
                String name;
                @Column(length = 320,
                        nullable = false)
                String email;
            }
            """;

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void twoEntities() {
        project = new TestProject(folder).source("Customer", CUSTOMER).source("Order", ORDER);
    }

    private void acceptFirst() {
        assertThat(project.compile().success()).isTrue();
        project.accept("initial").clean();
        assertThat(project.compile().driftless()).isEmpty();
    }

    /** The rules of all messages; each has a page. */
    private String rules(Result result) {
        List<String> rules = result.driftless().stream()
                .map(m -> m.text().replaceAll("(?s).*\\[driftless:([a-z-]+)].*", "$1"))
                .toList();
        assertThat(rules).allSatisfy(rule -> assertThat(Path.of("../docs/rules/" + rule + ".md"))
                .exists());
        return String.join(" ", rules);
    }

    @ParameterizedTest
    @EnumSource
    void aWarningAtTheAttributeOfTheAnnotation(Tool tool) {
        acceptFirst();
        Result result = project.on(tool).source("Customer", CHANGED).clean().compile();
        assertThat(result.success()).isTrue();
        assertThat(result.driftless()).hasSize(1);
        Message message = result.driftless().get(0);
        assertThat(message.file()).isEqualTo("Customer.java");
        assertThat(message.line()).isEqualTo(7);
        assertThat(message.text())
                .startsWith("[driftless:required-column] ")
                .contains("Customer.email")
                .contains("Draft from snapshot V1: target/driftless/postgresql/V2__draft.sql.");
    }

    @Test
    void mappingsInXmlAreAWarning() {
        acceptFirst();
        project.write("target/classes/META-INF/persistence.xml", "<mapping-file>META-INF/more.xml</mapping-file>\n");
        assertThat(rules(project.compile())).isEqualTo("unsupported-mapping");
        project.write("target/classes/META-INF/orm.xml", "<entity-mappings/>\n");
        assertThat(project.compile().driftless()).singleElement().satisfies(m -> assertThat(m.text())
                .contains("META-INF/orm.xml is not read"));
    }

    @Test
    void twoEntitiesOfOneNameAreAnError() {
        Result result = project.source("Client", "@Entity(name = \"Customer\") public class Client { @Id Long id; }\n")
                .compile();
        assertThat(rules(result)).contains("contradicting-mapping");
        assertThat(result.text()).contains("are both called Customer");
    }

    @Test
    void driftCanFailTheCompile() {
        acceptFirst();
        Result result =
                project.option("drift", "error").source("Customer", CHANGED).compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless()).extracting(Message::kind).containsExactly(Kind.ERROR);
        assertThat(project.drafts().resolve("draft.json")).exists();
    }

    @Test
    void driftCanBeNobodysBusiness() {
        acceptFirst();
        Result result =
                project.option("drift", "off").source("Customer", CHANGED).compile();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).contains("\"version\": \"1\"");
    }

    @Test
    void undoingTheEditTakesTheDraftAway() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        assertThat(project.drafts().resolve("postgresql/V2__draft.sql")).exists();
        Result result = project.source("Customer", CUSTOMER).compile();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
    }

    @Test
    void anEditedDraftStaysWhileTheEntitiesDo() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine\n");
        assertThat(rules(project.compile())).isEqualTo("required-column");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).isEqualTo("-- mine\n");
    }

    @Test
    void anEditedDraftIsKeptBesideANewOne() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine\n");
        Result result =
                project.source("Customer", CHANGED.replace("320", "330")).compile();
        assertThat(rules(result)).isEqualTo("edited-draft required-column");
        assertThat(result.driftless().get(0).text()).contains("target/driftless/postgresql/V2__draft.sql.edited");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql.edited"))
                .isEqualTo("-- mine\n");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).contains("330");

        project.write("target/driftless/postgresql/V2__draft.sql", "-- mine again\n");
        assertThat(rules(project.source("Customer", CUSTOMER).compile())).isEqualTo("edited-draft");
        assertThat(project.tree(project.drafts()).keySet())
                .containsExactly("postgresql/V2__draft.sql.edited", "postgresql/V2__draft.sql.edited2");
    }

    @ParameterizedTest
    @EnumSource
    void aPartialCompileSeesTheOthers(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        acceptFirst();
        assertThat(project.compileOnly("Customer").driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
        project.source("Customer", CHANGED);
        assertThat(rules(project.compileOnly("Customer"))).startsWith("required-column");
        SortedMap<String, String> drafts = project.tree(project.drafts());
        Result other = project.compileOnly("Order");
        assertThat(rules(other)).startsWith("required-column");
        assertThat(other.driftless().get(0).text()).endsWith("(at app.Customer.email)");
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
        project.clean().compile();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @ParameterizedTest
    @EnumSource
    void aPartialCompileKnowsTheOrderOfConstants(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        project.source("Color", "public enum Color { RED, BLUE, GREEN, AMBER }");
        project.source(
                "Customer",
                "@Entity public class Customer { @Id Long id; @Enumerated Color color; @Enumerated java.time.DayOfWeek day; }");
        acceptFirst();
        assertThat(project.read("snapshots/main/V1__initial.json"))
                .contains("[\"RED\", \"BLUE\"", "[\"MONDAY\", \"TUESDAY\"");
        assertThat(rules(project.compileOnly("Customer"))).isEmpty();
    }

    @Test
    void aPartialCompileThatCannotSeeTheOthersSaysSo() {
        acceptFirst();
        Result result = project.compileOnly("Customer");
        assertThat(rules(result)).isEqualTo("partial-compile");
        assertThat(result.driftless().get(0).text()).contains("app.Order");
        assertThat(project.drafts()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedEntityIsADroppedTable(Tool tool) {
        project.on(tool).classOutputOnClassPath();
        acceptFirst();
        project.removeSource("Order").removeClass("Order");
        assertThat(rules(project.compile())).startsWith("dropped-table");
        assertThat(project.read("target/driftless/postgresql/V2__draft.sql")).contains("drop table orders");
    }

    @Test
    void theLastEntityCanGoToo() {
        acceptFirst();
        project.removeSource("Order").removeSource("Customer").source("Plain", "class Plain {}");
        assertThat(rules(project.clean().compile())).isEqualTo("dropped-table dropped-table");
    }

    @Test
    void aLostAnnotationIsADroppedTable() {
        project.classOutputOnClassPath();
        acceptFirst();
        project.source("Order", "public class Order { @Id Long id; }");
        assertThat(rules(project.compileOnly("Order"))).isEqualTo("dropped-table");
    }

    @Test
    void sourcesWithErrorsAreLeftToTheCompiler() {
        acceptFirst();
        project.source("Customer", "@Entity public class Customer { @Id Long id; String name; Missing missing; }");
        Result result = project.compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.drafts()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatDoNotResolveAreLeftToTheCompiler(Tool tool) {
        acceptFirst();
        for (String value : List.of("name = GONE", "name = \"a\" + Gone.NAME", "length = GONE", "unique = GONE")) {
            String source = "@Entity public class Customer { @Id Long id; @Column(%s) String name; }".formatted(value);
            Result result = project.on(tool).source("Customer", source).clean().compile();
            assertThat(result.success()).as(value).isFalse();
            assertThat(result.driftless()).as(value).isEmpty();
            assertThat(project.drafts()).as(value).doesNotExist();
        }
    }

    @Test
    void aSyntaxErrorKeepsTheOldDraft() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        Result result = project.source("Customer", "@Entity public class Customer { @Id Long id }")
                .compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless()).isEmpty();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void corruptSnapshotsFailTheCompileAndChangeNothing() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        String snapshot = project.read("snapshots/main/V1__initial.json");
        project.write("snapshots/main/V1__initial.json", snapshot.substring(0, snapshot.length() / 2));
        Result result = project.source("Customer", CUSTOMER).compile();
        assertThat(result.success()).isFalse();
        assertThat(rules(result)).isEqualTo("snapshot-corrupt");
        assertThat(result.relevant()).hasSize(1);
        assertThat(result.text()).contains("snapshots/main/V1__initial.json");
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void twoHeadsFailTheCompile() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        project.accept("email").delete("target/driftless/draft.json");
        String second = project.read("snapshots/main/V2__email.json");
        project.write("snapshots/main/V3__other.json", second.replace("\"version\": \"2\"", "\"version\": \"3\""));
        Result result = project.compile();
        assertThat(result.success()).isFalse();
        assertThat(rules(result)).isEqualTo("snapshot-heads");
    }

    @Test
    void unknownOptionsFailTheCompile() {
        Result result = project.option("dialect", "h2").compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless().get(0).text())
                .contains("There is no option driftless.dialect. Did you mean driftless.dialects?");
        assertThat(project.has("target/driftless")).isFalse();
    }

    @Test
    void includedClassesMustBeThere() {
        Result result = project.option("include", "app.Customer,lib.Gone").compile();
        assertThat(result.success()).isFalse();
        assertThat(rules(result)).isEqualTo("unknown-option");
        assertThat(result.text()).contains("lib.Gone");
    }

    @Test
    void twoUnitsDoNotOverwriteEachOthersDrafts() {
        project.compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        Result other = project.option("unit", "other").compile();
        assertThat(rules(other)).startsWith("draft-unwritable");
        assertThat(other.text()).contains("it holds the draft of unit main");
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void wrongHintsFailTheCompile() {
        acceptFirst();
        project.source("Customer", """
                @Entity public class Customer {
                    @Id Long id;
                    @dev.driftless.annotations.RenamedFrom("nmae")
                    String fullName;
                }
                """);
        Result result = project.compile();
        assertThat(result.success()).isFalse();
        assertThat(result.driftless()).hasSize(1);
        assertThat(result.driftless().get(0).toString())
                .startsWith("ERROR Customer.java:[5,")
                .contains("[driftless:renamed-from-unknown]");
        assertThat(project.drafts()).doesNotExist();
    }

    @Test
    void obstructedDraftsAreOneClearError() {
        acceptFirst();
        project.write("target/driftless", "a file\n");
        Result result = project.source("Customer", CHANGED).compile();
        assertThat(result.success()).isFalse();
        assertThat(rules(result)).isEqualTo("draft-unwritable required-column");
        assertThat(result.text())
                .contains("(target/driftless: a file is where a folder should be)")
                .doesNotContain("Exception")
                .doesNotContain("V2__draft.sql");
        assertThat(project.read("target/driftless")).isEqualTo("a file\n");
    }

    @Test
    void anInternalErrorIsOneWarning() {
        Result result = project.processor(new BrokenEnvironment()).compile();
        assertThat(result.success()).isTrue();
        assertThat(rules(result)).isEqualTo("internal-error");
        assertThat(result.driftless().get(0).kind()).isEqualTo(Kind.WARNING);
        assertThat(result.driftless().get(0).text()).contains("broken on purpose");

        Result strict = project.option("drift", "error")
                .processor(new BrokenEnvironment())
                .compile();
        assertThat(strict.success()).isFalse();
        assertThat(strict.driftless()).extracting(Message::kind).containsExactly(Kind.ERROR);
    }

    @Test
    void theCompilationOfTheTestsIsNotOurs() {
        acceptFirst();
        project.source("Customer", CHANGED).compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        TestProject tests =
                project.classOutput("target/test-classes").alsoOnClassPath(folder.resolve("target/classes"));
        tests.source("TestEntity", "@Entity class TestEntity { @Id Long id; }");
        assertThat(tests.compileOnly("TestEntity").driftless()).isEmpty();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
        assertThat(project.has("target/test-classes/META-INF")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void otherSourcesCanUseTheVersion(Tool tool) {
        project.on(tool);
        acceptFirst();
        project.write(
                "src/main/java/app/Use.java",
                "package app;\nclass Use { static final String V = SchemaVersion.UNIT + SchemaVersion.VERSION; }");
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(result.messages()).as("the compiler's warnings, too").isEmpty();
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains("VERSION = \"1\"", "DRIFTED = false", "FINGERPRINT = \"sha256:");
    }

    @Test
    void exchangedColumnsAreDriftThoughTheFingerprintStays() {
        String attributes = "@Entity public class Customer { @Id Long id; @Column(name = \"%s\") String one;"
                + " @Column(name = \"%s\") String two; }";
        project.source("Customer", attributes.formatted("a", "b")).compile();
        project.accept("first");
        assertThat(project.source("Customer", attributes.formatted("b", "a"))
                        .compile()
                        .success())
                .isTrue();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).contains("\"exchanged\": true");
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains("DRIFTED = true");
        project.accept("second").compile();
        assertThat(project.read("target/classes/META-INF/driftless/main.json")).doesNotContain("exchanged");
    }

    @ParameterizedTest
    @EnumSource
    void anEntityThatAnotherProcessorGeneratesBelongsToTheUnit(Tool tool) {
        project.on(tool)
                .source("Marker", "class Marker {}")
                .processor(
                        new EntityGenerator(path("dev.driftless.processor.DriftlessProcessor", "app.EntityGenerator")));
        Result result = project.compile();
        assertThat(result.success()).as(result.text()).isTrue();
        assertThat(project.read("target/driftless/postgresql/V1__draft.sql"))
                .contains("create table Customer", "create table Generated");
        assertThat(project.read("target/generated-sources/app/SchemaVersionValues.java"))
                .contains(project.read("target/driftless/draft.json")
                        .replaceAll("(?s).*\"target\": \"([^\"]+)\".*", "$1"));
    }

    @ParameterizedTest
    @EnumSource
    void aProcessorThatWasNotSeenMakesTheVersionsValuesOld(Tool tool) {
        project.on(tool)
                .source("Marker", "class Marker {}")
                .processor(new EntityGenerator(path("dev.driftless.processor.DriftlessProcessor")));
        assertThat(rules(project.compile())).contains("partial-compile");
        assertThat(project.read("target/driftless/postgresql/V1__draft.sql")).contains("create table Generated");
    }

    /** A processor path of one jar. */
    private ProcessorPath path(String... processors) {
        project.write("path/META-INF/services/javax.annotation.processing.Processor", String.join("\n", processors));
        try {
            URL[] path = {folder.resolve("path").toUri().toURL()};
            return new ProcessorPath(new URLClassLoader(path, null));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void ecjCannotGenerateTheVersionAnewBesideItsClassFile() {
        project.on(Tool.ECJ).classOutputOnClassPath();
        acceptFirst();
        assertThat(rules(project.source("Customer", CHANGED).compile())).isEqualTo("required-column partial-compile");
        assertThat(rules(project.clean().compile())).isEqualTo("required-column");
    }

    @Test
    void timestampsStayTheSameWhileTheDraftLies() {
        project.option("version", "timestamp");
        project.compile();
        SortedMap<String, String> drafts = project.tree(project.drafts());
        assertThat(drafts.keySet()).anyMatch(path -> path.matches("postgresql/V[0-9]{14}__draft.sql"));
        project.compile();
        assertThat(project.tree(project.drafts())).isEqualTo(drafts);
    }

    @Test
    void theReportShowsTextAsText() {
        project.source(
                "Customer",
                "@Entity public class Customer { @Id Long id;"
                        + " @org.hibernate.annotations.ColumnDefault(\"'<script>&'\") String name; }");
        project.compile();
        assertThat(project.read("target/driftless/report.html"))
                .contains("&#39;&lt;script&gt;&amp;&#39;")
                .doesNotContain("<script>");
    }

    @Test
    void severalDialectsHaveFoldersOfTheirOwn() {
        project.option("dialects", "h2,mariadb").compile();
        assertThat(project.read("target/driftless/draft.json"))
                .contains("../../src/main/resources/db/migration/h2", "../../src/main/resources/db/undo/mariadb");
        assertThat(project.tree(project.drafts()).keySet())
                .containsExactly(
                        "draft.json",
                        "h2/U1__draft.sql",
                        "h2/V1__draft.sql",
                        "mariadb/U1__draft.sql",
                        "mariadb/V1__draft.sql",
                        "report.html",
                        "snapshot.json");
    }

    @Test
    void aProjectWithoutEntitiesHearsNothing() {
        project.removeSource("Customer").removeSource("Order").source("Plain", "class Plain {}");
        Result result = project.compile();
        assertThat(result.messages()).isEmpty();
        assertThat(project.has("target/driftless")).isFalse();
        assertThat(project.has("target/classes/META-INF")).isFalse();
        assertThat(project.tree(project.root().resolve("target/generated-sources")))
                .isEmpty();
    }
}
