package dev.driftless.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftless.processor.TestProject.Message;
import dev.driftless.processor.TestProject.Result;
import dev.driftless.processor.TestProject.Tool;
import java.util.List;
import java.util.SortedMap;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor does with sources, files and options that are wrong: one clear message, and nothing is lost. */
class BrokenInputTest extends TwoEntities {
    @Test
    void twoEntitiesOfOneNameAreAnError() {
        Result result = project.source("Client", "@Entity(name = \"Customer\") public class Client { @Id Long id; }\n")
                .compile();
        assertThat(rules(result)).contains("contradicting-mapping");
        assertThat(result.text()).contains("are both called Customer");
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
}
